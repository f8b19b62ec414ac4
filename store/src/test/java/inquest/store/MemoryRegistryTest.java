package inquest.store;

import inquest.core.inquiry.MemoryRegistry;
import inquest.core.inquiry.Registry;

class MemoryRegistryTest extends RegistryContract {

    private final Registry registry = new MemoryRegistry();

    @Override
    Registry registry() {
        return registry;
    }
}
