package id.pendamping.access.web;

import id.pendamping.access.KeepAccounts;
import id.pendamping.access.KeptAccount;
import id.pendamping.forms.Choices;
import id.pendamping.shared.Duty;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An account as typed; duties that do not exist are left out and so refused. */
record AccountForm(
        @Nullable String login,
        @Nullable String name,
        @Nullable List<String> duties,
        @Nullable String regions,
        @Nullable String open,
        @Nullable String confirmed) {

    private static final Choices<Duty> DUTY = new Choices<>(Duty.class);

    static AccountForm empty() {
        return new AccountForm("", "", List.of(), "", "true", null);
    }

    static AccountForm of(KeptAccount account) {
        return new AccountForm(
                account.login(),
                account.name(),
                account.duties().stream().map(Duty::name).toList(),
                String.join(", ", new TreeSet<>(account.regions())),
                account.isClosed() ? null : "true",
                null);
    }

    Set<Duty> appointed() {
        return Stream.ofNullable(duties)
                .flatMap(List::stream)
                .flatMap(typed -> DUTY.read(typed).stream())
                .filter(KeepAccounts.DUTIES::contains)
                .collect(Collectors.toSet());
    }

    public boolean holds(Duty duty) {
        return appointed().contains(duty);
    }

    boolean isOpen() {
        return "true".equals(open);
    }

    boolean isConfirmed() {
        return "true".equals(confirmed);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
