package id.pendamping.access;

import id.pendamping.shared.Duty;
import java.util.List;

/** The accounts of the invented programme, offered on the sign-in page; there is none in a real installation. */
public interface DemoAccounts {

    List<DemoAccount> list();

    /** One of them, with the secret that everybody may know. */
    record DemoAccount(String login, String secret, String name, Duty duty, String region) {}
}
