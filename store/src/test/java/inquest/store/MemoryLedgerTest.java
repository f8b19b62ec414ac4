package inquest.store;

import inquest.core.inquiry.Ledger;
import inquest.core.inquiry.MemoryLedger;

class MemoryLedgerTest extends LedgerContract {

    @Override
    Ledger open() {
        return new MemoryLedger();
    }
}
