// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Binder.h"
#include "base/Page.h"
#include "equipe/habilitations/Habilitation.h"

#include <memory>

namespace tournevis {

class ActionButton;
class PlainLabel;

/// The fields of one qualification and its proof, written on their own with « Enregistrer ».
class HabilitationEditor final : public QWidget {
    Q_OBJECT

public:
    explicit HabilitationEditor(PageContext& context, QWidget* parent = nullptr);

    void setTypes(const QList<HabilitationType>& types);
    /// Shows a stored qualification, or a blank one for its technician.
    void open(const Habilitation& habilitation);

    /// Asks for the file to attach; empty when the person gives up. Tests put their own answer here.
    using AskFile = std::function<QString(QWidget* parent)>;
    static AskFile& askFile();

signals:
    void saved();

private:
    /// A file chosen as proof, read when it was chosen.
    struct Proof {
        QString nom;
        QString typeMime;
        QByteArray contenu;
    };
    void buildFields();
    void buildButtons();
    void proposeExpiry();
    void attach();
    void save();
    void showProof();

    PageContext& m_context;
    std::unique_ptr<Binder> m_binder;
    Habilitation m_habilitation;
    QList<HabilitationType> m_types;
    std::optional<Proof> m_proof;
    PlainLabel* m_proofName;
    PlainLabel* m_error;
    ActionButton* m_save;
};

} // namespace tournevis
