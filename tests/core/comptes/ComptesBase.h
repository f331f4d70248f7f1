// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comptes/AccountRights.h"
#include "support/core/TestBase.h"

namespace tournevis::test {

/// A base where the rights are the real ones.
class ComptesBase : public TestBase {
protected:
    void SetUp() override {
        TestBase::SetUp();
        m_services.rights = &m_rights;
        m_session = open();
    }

    AccountRights m_rights;
};

} // namespace tournevis::test
