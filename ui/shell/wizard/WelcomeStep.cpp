// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/wizard/WelcomeStep.h"

#include "base/panels/FormField.h"
#include "base/theme/ThemeFollow.h"
#include "base/widgets/PlainLabel.h"
#include "base/widgets/SegmentedControl.h"

#include <QtWidgets/QComboBox>

namespace tournevis {
namespace {

constexpr ThemeMode modes[] = {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark};
constexpr const char* codes[] = {"systeme", "clair", "sombre"};

int positionOf(ThemeMode mode) {
    int position = 0;
    while (modes[position] != mode)
        ++position;
    return position;
}

} // namespace

WelcomeStep::WelcomeStep(QWidget* parent)
    : WizardStep(QStringLiteral("bienvenue"), tr("Bienvenue"), {}, tr("Bienvenue dans Tournevis"),
                 tr("Quelques minutes suffisent pour commencer. Vous pouvez quitter à tout moment : vos "
                    "réponses sont conservées."),
                 parent)
    , m_theme(new SegmentedControl(
          tr("Thème"),
          {{tr("Comme le système"), Icon::HalfDisc}, {tr("Clair"), Icon::Sun}, {tr("Sombre"), Icon::Moon}})) {
    auto* language = new QComboBox;
    language->setObjectName("wizard.bienvenue.langue");
    language->addItem(tr("Français"));
    auto* languageField = new FormField(tr("Langue"), language);
    for (int position = 0; position < 3; ++position)
        m_theme->segment(position)->setObjectName(
            QStringLiteral("wizard.bienvenue.theme.%1").arg(QLatin1String(codes[position])));
    m_theme->setCurrent(positionOf(appearance().mode));
    connect(m_theme, &SegmentedControl::currentChanged, this, [this] {
        applyTheme(mode());
        emit edited();
    });
    auto* themeLabel = new PlainLabel(tr("Thème"), LabelStyle::Small);
    auto* themeColumn = new QVBoxLayout;
    themeColumn->addWidget(themeLabel);
    themeColumn->addWidget(m_theme, 0, Qt::AlignLeft);
    body()->addWidget(languageField);
    body()->addLayout(themeColumn);
    body()->addStretch(1);
    followTheme(this, [languageField, themeColumn] {
        languageField->setMaximumWidth(px(320));
        themeColumn->setSpacing(px(4));
    });
}

ThemeMode WelcomeStep::mode() const { return modes[qBound(0, m_theme->current(), 2)]; }

void WelcomeStep::fill(WizardResult& result) const { result.theme = mode(); }

QVariantMap WelcomeStep::typed() const {
    return {{QStringLiteral("theme"), QLatin1String(codes[positionOf(mode())])}};
}

void WelcomeStep::restore(const QVariantMap& typed) {
    for (int position = 0; position < 3; ++position) {
        if (typed.value("theme").toString() == QLatin1String(codes[position]))
            m_theme->setCurrent(position);
    }
}

} // namespace tournevis
