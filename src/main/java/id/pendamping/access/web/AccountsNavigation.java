package id.pendamping.access.web;

import id.pendamping.access.Account;
import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.shared.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to accounts and the own secret. */
@Configuration(proxyBeanMethods = false)
class AccountsNavigation {

    @Bean
    NavigationEntry accountsInBar() {
        return NavigationEntry.in(Place.BAR, 10, "nav.accounts", "/accounts").forDuties(Duty.ADMINISTRATOR);
    }

    @Bean
    NavigationEntry startBelow() {
        return NavigationEntry.in(Place.FOOT, 1, "start.title", "/start").forDuties(Duty.ADMINISTRATOR);
    }

    @Bean
    NavigationEntry passwordInFoot() {
        return NavigationEntry.in(Place.FOOT, 90, "nav.secret.password", "/account/secret");
    }

    @Bean
    NavigationEntry tokensInFoot() {
        return NavigationEntry.in(Place.FOOT, 91, "nav.tokens", "/account/tokens");
    }

    @Bean
    NavigationEntry pinOnPhone() {
        return NavigationEntry.in(Place.PHONE, 90, "nav.secret.pin", "/account/secret")
                .whereReader(Account::isOnlyMentor);
    }

    @Bean
    NavigationEntry passwordOnPhone() {
        return NavigationEntry.in(Place.PHONE, 90, "nav.secret.password", "/account/secret")
                .whereReader(account -> !account.isOnlyMentor());
    }
}
