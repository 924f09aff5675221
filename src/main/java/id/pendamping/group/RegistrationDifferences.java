package id.pendamping.group;

import id.pendamping.access.PersonalData;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a registration that comes again is other than the one that stands, in what no return opens. */
@Component
class RegistrationDifferences {

    private final JdbcClient jdbc;
    private final Groups groups;
    private final PersonalData personalData;

    RegistrationDifferences(JdbcClient jdbc, Groups groups, PersonalData personalData) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.personalData = personalData;
    }

    List<Refusal> ofGroup(CaseId caseId, Registration again) {
        Map<String, Object> stands =
                jdbc.sql("""
                        select g.business_type, g.district, g.hamlet, g.address, g.latitude, g.longitude, g.formed_on,
                            g.title, g.summary, a.bank_code, a.number_fingerprint, a.holder, a.branch, a.type
                        from aid_group g join bank_account a on a.case_id = g.id and a.current
                        where g.id = :case""").param("case", caseId.value()).query().singleRow();
        Differences found = new Differences();
        found.compare("phase", groups.get(caseId).phase(), again.phase());
        found.compare("businessType", stands.get("business_type"), again.businessType());
        found.compare("district", stands.get("district"), again.district());
        found.compare("hamlet", stands.get("hamlet"), again.hamlet());
        found.compare("address", stands.get("address"), again.address());
        found.compare("latitude", stands.get("latitude"), again.latitude());
        found.compare("longitude", stands.get("longitude"), again.longitude());
        found.compare("formedOn", stands.get("formed_on"), again.formedOn());
        found.compare("title", stands.get("title"), again.title());
        found.compare("summary", stands.get("summary"), again.summary());
        Registration.Account account = again.account();
        found.compare("account.bankCode", stands.get("bank_code"), account.bankCode());
        byte[] print = AccountNumber.parse(account.number())
                .map(number -> personalData.fingerprint(Sealed.ACCOUNT, number.digits()))
                .orElse(null);
        found.unless(Arrays.equals((byte[]) stands.get("number_fingerprint"), print), "account.number");
        found.compare("account.holder", stands.get("holder"), account.holder());
        found.compare("account.branch", stands.get("branch"), account.branch());
        found.compare("account.type", stands.get("type"), account.type());
        return found.all;
    }

    /** What of the group's members stands and no correction changes, by member. */
    Map<UUID, Map<String, Object>> standing(CaseId caseId) {
        return jdbc.sql("""
                        select id, birth_date, gender, occupation, disability, student, family_card_fingerprint from member
                        where case_id = :case""").param("case", caseId.value()).query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (UUID) row.get("id"), Function.identity()));
    }

    List<Refusal> ofMember(
            MemberDetails.Details member, Map<String, Object> stands, Registration.Person person, String place) {
        Differences found = new Differences();
        found.compare(place + ".name", member.name(), person.name());
        found.compare(place + ".role", member.role(), person.role());
        found.compare(place + ".birthDate", stands.get("birth_date"), person.birthDate());
        found.compare(place + ".gender", stands.get("gender"), person.gender());
        found.compare(place + ".occupation", stands.get("occupation"), person.occupation());
        found.compare(place + ".disability", stands.get("disability"), person.disability());
        found.compare(place + ".student", stands.get("student"), person.student());
        found.unless(
                Arrays.equals(
                        (byte[]) stands.get("family_card_fingerprint"),
                        Sealed.print(personalData, Sealed.FAMILY_CARD, person.familyCard())),
                place + ".familyCard");
        return found.all;
    }

    private static final class Differences {

        private final List<Refusal> all = new ArrayList<>();

        void compare(String field, @Nullable Object before, @Nullable Object after) {
            unless(text(before).equals(text(after)), field);
        }

        void unless(boolean same, String field) {
            if (!same) {
                all.add(Refusal.at(field, "refusal.registration.notReturned"));
            }
        }

        private static String text(@Nullable Object value) {
            if (value == null) {
                return "";
            }
            return value instanceof BigDecimal number
                    ? number.stripTrailingZeros().toPlainString()
                    : NormalForm.compared(value.toString());
        }
    }
}
