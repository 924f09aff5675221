package id.pendamping.desk;

import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import java.util.Optional;

/** How cases are called to those who may know of them. */
@FunctionalInterface
public interface OtherCases {

    /** Empty for everybody else. */
    Optional<String> number(CaseId other, Actor reader);
}
