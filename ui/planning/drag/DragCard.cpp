// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/drag/DragCard.h"

#include "base/Format.h"
#include "base/theme/Fonts.h"
#include "base/widgets/ActionButton.h"
#include "base/widgets/Avatar.h"
#include "base/widgets/PlainLabel.h"
#include "planning/drag/ConstatLook.h"

#include <QtGui/QAccessible>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

namespace tournevis {
namespace {

constexpr int cardWidth = 336;
constexpr int padding = 14;
constexpr int reasonLength = 200;

QStringList presets() {
    return {translate("DragCard", "Demande du client"), translate("DragCard", "Accord du technicien"),
            translate("DragCard", "Urgence")};
}

QString dayAndHour(const QDateTime& instant, const QTimeZone& zone, const QString& pattern) {
    static const QLocale french(QLocale::French, QLocale::France);
    const QDateTime local = instant.toTimeZone(zone);
    return pattern.arg(french.toString(local.date(), QStringLiteral("ddd d")), format::time(instant, zone));
}

} // namespace

DragCard::DragCard(PlanDrag& drag, QWidget* parent)
    : QWidget(parent)
    , m_drag(drag) {
    setObjectName("planning.drag.card");
    buildForm();
    hide();
}

void DragCard::buildForm() {
    m_form = new QWidget(this);
    auto* column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(6));
    auto* label = new PlainLabel(tr("Motif pour passer outre"), LabelStyle::Small);
    column->addWidget(label);
    const QStringList reasons = presets();
    for (int rank = 0; rank < reasons.size(); ++rank) {
        auto* preset = new ActionButton(reasons[rank]);
        preset->setObjectName(QStringLiteral("planning.drag.motif.%1").arg(rank + 1));
        preset->setAccessibleName(tr("Déposer, motif\u00a0: %1").arg(reasons[rank]));
        column->addWidget(preset);
        connect(preset, &QPushButton::clicked, this, [this, reason = reasons[rank]] { submit(reason); });
    }
    m_text = new QLineEdit;
    m_text->setObjectName("planning.drag.motif.text");
    m_text->setAccessibleName(tr("Autre motif"));
    m_text->setPlaceholderText(tr("Autre motif…"));
    m_text->setMaxLength(reasonLength);
    label->setBuddy(m_text);
    column->addWidget(m_text);
    m_missing = new PlainLabel(tr("Écrire un motif\u00a0: il reste dans l’historique."), LabelStyle::Error);
    m_missing->hide();
    column->addWidget(m_missing);
    auto* row = new QHBoxLayout;
    auto* accept = new ActionButton(tr("Déposer"), ButtonVariant::Primary);
    accept->setObjectName("planning.drag.motif.accept");
    auto* giveUp = new ActionButton(tr("Annuler"));
    giveUp->setObjectName("planning.drag.motif.cancel");
    giveUp->setKeyHint(tr("Échap"));
    row->addWidget(accept);
    row->addWidget(giveUp);
    row->addStretch(1);
    column->addLayout(row);
    connect(accept, &QPushButton::clicked, this, [this] { submit(m_text->text()); });
    connect(m_text, &QLineEdit::returnPressed, this, [this] { submit(m_text->text()); });
    connect(giveUp, &QPushButton::clicked, &m_drag, &PlanDrag::cancel);
    m_form->hide();
}

void DragCard::submit(const QString& motif) {
    m_missing->setVisible(motif.trimmed().isEmpty());
    resize(sizeHint());
    if (!motif.trimmed().isEmpty())
        m_drag.accept(motif.trimmed());
}

void DragCard::ask() {
    m_text->clear();
    m_missing->hide();
    m_form->show();
    show();
    m_form->findChild<QWidget*>(QStringLiteral("planning.drag.motif.1"))->setFocus();
}

void DragCard::rest() { m_form->hide(); }

void DragCard::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        return m_drag.cancel();
    QWidget::keyPressEvent(event);
}

void DragCard::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

void DragCard::refresh() {
    const QString words = spoken();
    if (words == accessibleName())
        return;
    setAccessibleName(words);
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString DragCard::title() const {
    if (!m_drag.cible())
        return {};
    const PlanTechnicien* technicien =
        m_drag.model().tableau().contexte.technicien(m_drag.cible()->technicien);
    return dayAndHour(m_drag.creneau().start, m_drag.model().context().zone,
                      technicien ? technicien->nom + QStringLiteral(" · %1, %2") : QStringLiteral("%1, %2"));
}

QList<CardText> DragCard::lines() const {
    QList<CardText> found;
    for (const Constat& constat : m_drag.constats()) {
        const StatusLook look = lookOf(constat.niveau());
        const HueColours& hue = theme().hue(look.hue);
        const qsizetype word = constat.texte.indexOf(u' ');
        // Of several visits, each line begins with its client.
        const bool alone = m_drag.visites().size() == 1;
        const bool grave = alone && constat.niveau() <= ConstatNiveau::Fort && word > 0;
        found.append({look.icon, hue.solid, hue.text, grave ? constat.texte.left(word) : QString(),
                      grave ? constat.texte.mid(word) : constat.texte});
    }
    const StatusLook mild = lookOf(ConstatNiveau::Faible);
    for (const QString& remark : m_drag.remarques())
        found.append({mild.icon, theme().hue(mild.hue).solid, theme().hue(mild.hue).text, {}, remark});
    return found;
}

std::optional<CardText> DragCard::better() const {
    if (m_drag.meilleures().isEmpty() || m_drag.niveau() == ConstatNiveau::Bon || !m_drag.cible())
        return std::nullopt;
    const Proposition& best = m_drag.meilleures().first();
    if (best.technicienId == m_drag.cible()->technicien && best.creneau == m_drag.creneau())
        return std::nullopt;
    QStringList reasons;
    for (const PropositionPart& part : best.parts) {
        if (part.signe == PropositionPart::Signe::Favorable)
            reasons.append(part.texte);
    }
    const QString when = dayAndHour(best.creneau.start, m_drag.model().context().zone, tr("%1 à %2"));
    CardText line{std::nullopt, {}, theme().ink2, tr("%1, %2").arg(best.nom, when), {}};
    if (!reasons.isEmpty())
        line.rest = tr(" — %1.").arg(reasons.join(QStringLiteral(", ")));
    return line;
}

QString DragCard::footer() const {
    if (isAsking())
        return {};
    if (!m_drag.mayDrop())
        return m_drag.niveau() == ConstatNiveau::Fort
                   ? tr("Passer outre est réservé à la régulation · Échap annule")
                   : tr("Rien ne changera ici · Échap annule");
    const QString verb = m_drag.isByKeys() ? tr("Entrée") : tr("Relâcher");
    if (m_drag.niveau() == ConstatNiveau::Fort)
        return tr("%1\u00a0: motif demandé · Échap annule").arg(verb);
    switch (m_drag.action()) {
    case PlanAction::Copier:
        return tr("%1\u00a0: copie · Échap annule").arg(verb);
    case PlanAction::Joindre:
        return tr("%1\u00a0: rejoint l’équipe · Échap annule").arg(verb);
    case PlanAction::Detacher:
        return tr("%1\u00a0: détache de l’équipe · Échap annule").arg(verb);
    case PlanAction::Redimensionner:
        return tr("%1\u00a0: changer la durée · Échap annule").arg(verb);
    default:
        return tr("%1\u00a0: affecter · Échap annule").arg(verb);
    }
}

QString DragCard::spoken() const {
    QStringList words{title()};
    for (const Constat& constat : m_drag.constats())
        words.append(lookOf(constat.niveau()).text + QStringLiteral("\u00a0: ") + constat.texte);
    words += m_drag.remarques();
    if (const auto best = better())
        words.append(tr("Mieux\u00a0: %1%2").arg(best->strong, best->rest));
    words.append(footer());
    words.removeAll(QString());
    return words.join(QStringLiteral(". "));
}

int DragCard::layOut(QPainter* painter) const {
    int y = px(padding);
    if (painter && m_drag.cible()) {
        paintAvatar(*painter, QRect(px(padding), y - px(2), px(22), px(22)),
                    initialsOf(title().section(u'·', 0, 0)));
        painter->setFont(uiFont(TextSize::Base, QFont::DemiBold));
        painter->setPen(theme().ink);
        painter->drawText(QRect(px(padding) + px(30), y, px(cardWidth) - 2 * px(padding) - px(30), px(18)),
                          Qt::AlignLeft | Qt::AlignVCenter, title());
    }
    y += px(26);
    const int width = px(cardWidth) - 2 * px(padding);
    const auto add = [&](const CardText& text, int top) {
        return top + layOutCardText(painter, text, {px(padding), top}, width) + px(4);
    };
    for (const CardText& line : lines())
        y = add(line, y);
    if (const auto best = better()) {
        if (painter)
            painter->fillRect(QRect(px(padding), y + px(3), width, 1), theme().line);
        CardText told = *best;
        told.strong = tr("Mieux\u00a0: ") + best->strong;
        y = add(told, y + px(9));
    }
    const QString words = footer();
    if (painter) {
        painter->setFont(uiFont(TextSize::Sm));
        painter->setPen(theme().ink3);
        painter->drawText(QRect(px(padding), y, width, px(16)), Qt::AlignLeft | Qt::AlignVCenter, words);
    }
    return words.isEmpty() ? y : y + px(16);
}

QSize DragCard::sizeHint() const {
    const int written = layOut(nullptr);
    if (!isAsking())
        return {px(cardWidth), written + px(padding)};
    return {px(cardWidth), written + m_form->sizeHint().height() + px(padding) + px(4)};
}

void DragCard::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const int form = m_form->sizeHint().height();
    m_form->setGeometry(px(padding), height() - px(padding) - form, width() - 2 * px(padding), form);
}

void DragCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintCardGround(painter, rect());
    layOut(&painter);
}

} // namespace tournevis
