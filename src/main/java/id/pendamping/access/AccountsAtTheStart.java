package id.pendamping.access;

import id.pendamping.programme.Programme;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an empty start needs of accounts and of the programme. */
@Configuration(proxyBeanMethods = false)
class AccountsAtTheStart {

    private static final String NEW_ACCOUNT = "/accounts/new";
    private static final int OFFICERS = 30;

    @Bean
    StartStep secondAdministrator(JdbcClient jdbc) {
        return StartStep.of(10, "administrator", NEW_ACCOUNT, () -> holders(jdbc, Duty.ADMINISTRATOR) > 1);
    }

    @Bean
    StartStep programmeYear(Programme programme, RegionDays days) {
        return StartStep.of(20, "programme", "/programme", () -> programme.years().stream()
                .anyMatch(year -> year.year() == days.atMinistry().getYear()));
    }

    @Bean
    StartStep registrar(JdbcClient jdbc) {
        return officer(0, Duty.REGISTRAR, jdbc);
    }

    @Bean
    StartStep verifier(JdbcClient jdbc) {
        return officer(1, Duty.VERIFIER, jdbc);
    }

    @Bean
    StartStep commitmentOfficer(JdbcClient jdbc) {
        return officer(2, Duty.COMMITMENT_OFFICER, jdbc);
    }

    @Bean
    StartStep budgetAuthority(JdbcClient jdbc) {
        return officer(3, Duty.BUDGET_AUTHORITY, jdbc);
    }

    @Bean
    StartStep paymentOfficer(JdbcClient jdbc) {
        return officer(4, Duty.PAYMENT_OFFICER, jdbc);
    }

    @Bean
    StartStep treasurer(JdbcClient jdbc) {
        return officer(5, Duty.TREASURER, jdbc);
    }

    @Bean
    StartStep mentorCoordinator(JdbcClient jdbc) {
        return officer(6, Duty.MENTOR_COORDINATOR, jdbc);
    }

    @Bean
    StartStep reportReviewer(JdbcClient jdbc) {
        return officer(7, Duty.REPORT_REVIEWER, jdbc);
    }

    private static StartStep officer(int place, Duty duty, JdbcClient jdbc) {
        return new StartStep(OFFICERS + place, "officer", duty, NEW_ACCOUNT, () -> holders(jdbc, duty) > 0);
    }

    private static int holders(JdbcClient jdbc, Duty duty) {
        return jdbc.sql("""
            select count(*) from account a join account_duty d on d.account_id = a.id
            where d.duty = :duty and not a.disabled\
            """).param("duty", duty.name()).query(Integer.class).single();
    }
}
