package id.pendamping.access;

import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Phone;

/** A phone number as mentors type it, in the one form that is fingerprinted: {@code +62} and digits. */
final class PhoneLogin {

    private PhoneLogin() {}

    static String normalise(String typed) {
        return Phone.parse(typed).map(Phone::number).orElseGet(() -> NormalForm.number(typed));
    }
}
