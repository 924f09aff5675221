package id.pendamping.registration.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.registration.imports.Batch;
import id.pendamping.registration.imports.Batches;
import id.pendamping.shared.Duty;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The account that asks, when it is a registrar's, and the imports it uploaded; those of others are unknown to it. */
@Component
class OwnImports {

    private final CurrentAccount current;
    private final Batches batches;

    OwnImports(CurrentAccount current, Batches batches) {
        this.current = current;
        this.batches = batches;
    }

    Optional<Account> registrar() {
        return Optional.of(current.get()).filter(account -> account.holds(Duty.REGISTRAR));
    }

    /** Latest first; for registrars alone. */
    List<Batch> all() {
        return batches.uploadedBy(current.holding(Duty.REGISTRAR).id());
    }

    Optional<Batch> find(UUID id) {
        return registrar().flatMap(registrar -> batches.find(id)
                .filter(batch -> batch.uploadedBy().equals(registrar.id())));
    }
}
