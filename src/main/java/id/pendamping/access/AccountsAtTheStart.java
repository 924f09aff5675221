package id.pendamping.access;

import id.pendamping.programme.Programme;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Duty;
import java.util.List;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an empty start needs of accounts and of the programme. */
@Configuration(proxyBeanMethods = false)
@Import(AccountsAtTheStart.Officers.class)
class AccountsAtTheStart {

    private static final String NEW_ACCOUNT = "/accounts/new";

    @Bean
    StartStep secondAdministrator(JdbcClient jdbc) {
        return StartStep.of(10, "administrator", NEW_ACCOUNT, () -> holders(jdbc, Duty.ADMINISTRATOR) > 1);
    }

    @Bean
    StartStep programmeYear(Programme programme, RegionDays days) {
        return StartStep.of(20, "programme", "/programme", () -> programme.years().stream()
                .anyMatch(year -> year.year() == days.atMinistry().getYear()));
    }

    /** Somebody for each duty, in the order in which a case needs them. */
    static final class Officers implements BeanRegistrar {

        private static final int FIRST = 30;

        private static final List<Duty> DUTIES = List.of(
                Duty.REGISTRAR,
                Duty.VERIFIER,
                Duty.VERIFICATION_LEAD,
                Duty.COMMITMENT_OFFICER,
                Duty.BUDGET_AUTHORITY,
                Duty.PAYMENT_OFFICER,
                Duty.TREASURER,
                Duty.MENTOR_COORDINATOR,
                Duty.REPORT_REVIEWER);

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            for (Duty duty : DUTIES) {
                int order = FIRST + DUTIES.indexOf(duty);
                registry.registerBean(
                        "first" + duty,
                        StartStep.class,
                        bean -> bean.supplier(context -> officer(order, duty, context.bean(JdbcClient.class))));
            }
        }

        private static StartStep officer(int order, Duty duty, JdbcClient jdbc) {
            return new StartStep(order, "officer", duty, NEW_ACCOUNT, () -> holders(jdbc, duty) > 0);
        }
    }

    private static int holders(JdbcClient jdbc, Duty duty) {
        return jdbc.sql("""
            select count(*) from account a join account_duty d on d.account_id = a.id
            where d.duty = :duty and not a.disabled\
            """).param("duty", duty.name()).query(Integer.class).single();
    }
}
