package id.pendamping.access.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.pendamping.access.Account;
import id.pendamping.access.HandedCode;
import id.pendamping.access.HeldWork;
import id.pendamping.access.KeepAccounts;
import id.pendamping.access.KeptAccount;
import id.pendamping.forms.RequestRefused;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PartRequest;
import id.pendamping.shared.Duty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts for programs of administrators; to everybody else they do not exist. */
@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "Accounts")
class AccountsApiController {

    private final KeepAccounts accounts;
    private final PageLinks links;
    private final AccountOffice office;

    AccountsApiController(KeepAccounts accounts, PageLinks links, AccountOffice office) {
        this.accounts = accounts;
        this.links = links;
        this.office = office;
    }

    /** What an account may do, and where; no region means the whole country. */
    record Appointment(
            @Nullable Set<Duty> duties,
            @Nullable List<String> regions,
            @Nullable Boolean open) {

        Set<Duty> held() {
            return duties == null ? Set.of() : duties;
        }

        String codes() {
            return regions == null ? "" : String.join(",", regions);
        }
    }

    /** A new account. */
    record NewAccount(
            @Nullable String login,
            @Nullable String name,
            @Nullable Set<Duty> duties,
            @Nullable List<String> regions) {

        Appointment appointment() {
            return new Appointment(duties, regions, true);
        }
    }

    /** An account as it is now, and what it held before and holds no more. */
    record Appointed(@JsonUnwrapped KeptAccount account, List<HeldWork.Held> left) {}

    /** Half of a code for the first sign-in, here and nowhere else. */
    record TemporarySecret(String accountId, @Nullable String secret, HandedCode.@Nullable Part part) {}

    @GetMapping
    @Operation(summary = "Accounts by name, closed ones included; q is looked for in name and login")
    ResponseEntity<List<KeptAccount>> list(
            @RequestParam(defaultValue = "") String q, @ParameterObject PartRequest asked) {
        office.administrator();
        return links.answer(accounts.part(q, asked), account -> account);
    }

    @GetMapping("/{id}")
    @Operation(summary = "An account")
    KeptAccount show(@PathVariable String id) {
        office.administrator();
        return office.known(id);
    }

    @GetMapping("/{id}/held")
    @Operation(
            summary = "What an account holds",
            description =
                    "Groups whose mentor it is, and open tasks given to it or taken by it; asked before it is closed.")
    List<HeldWork.Held> held(@PathVariable String id) {
        office.administrator();
        return office.held(office.known(id));
    }

    @PostMapping
    @Operation(
            summary = "Opens an account and answers the first half of a code for its first sign-in",
            description =
                    "The second half is handed out by another administrator. A login can be taken once; who has not"
                            + " read the answer makes another code.")
    ResponseEntity<TemporarySecret> open(@RequestBody NewAccount wanted) {
        Account administrator = office.administrator();
        Appointment appointed = wanted.appointment();
        return secret(done(accounts.open(
                text(wanted.login()), text(wanted.name()), appointed.held(), appointed.codes(), administrator)));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Appoints an account to duties and regions, or closes it",
            description = "The answer names what the account held and holds no more: it now waits for others.")
    Appointed change(@PathVariable String id, @RequestBody Appointment wanted) {
        Account administrator = office.administrator();
        boolean open = !Boolean.FALSE.equals(wanted.open());
        KeptAccount known = office.known(id);
        List<HeldWork.Held> left = new ArrayList<>(office.held(known));
        done(accounts.change(id, wanted.held(), wanted.codes(), open, administrator));
        if (open) {
            left.removeAll(office.held(known));
        }
        return new Appointed(office.known(id), left);
    }

    @PostMapping("/{id}/secret")
    @Operation(summary = "Makes a code and answers its first half; the secret before no longer opens anything")
    ResponseEntity<TemporarySecret> renew(@PathVariable String id) {
        Account administrator = office.administrator();
        office.known(id);
        return secret(done(accounts.renewSecret(id, administrator)));
    }

    @PostMapping("/{id}/secret/second-half")
    @Operation(
            summary = "Hands out the second half of a code, to an administrator who did not make it",
            description =
                    "Those of mentors are handed out by their coordinators too, many at once: POST /mentors/codes. It is answered once; who has not read the answer makes another code.")
    ResponseEntity<TemporarySecret> secondHalf(@PathVariable String id) {
        Account administrator = office.administrator();
        office.known(id);
        return secret(done(accounts.secondHalf(id, administrator)));
    }

    private static KeepAccounts.Result.Done done(KeepAccounts.Result result) {
        if (result instanceof KeepAccounts.Result.Refused refused) {
            RequestRefused.unlessEmpty(refused.refusals());
        }
        return (KeepAccounts.Result.Done) result;
    }

    private static ResponseEntity<TemporarySecret> secret(KeepAccounts.Result.Done done) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new TemporarySecret(
                        done.accountId(),
                        done.code() == null ? null : done.code().text(),
                        done.code() == null ? null : done.code().part()));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
