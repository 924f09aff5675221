package id.pendamping.inbound;

import id.pendamping.journal.Topic;
import id.pendamping.journal.TopicOwner;
import java.util.List;
import org.springframework.stereotype.Component;

/** The topics on which outside systems report, each with one for the reports that were set aside. */
@Component
public final class InboundTopics implements TopicOwner {

    /** What the state treasury reports. */
    public static final String TREASURY = "pendamping.treasury.v1";

    /** What the civil registry says about members. */
    public static final String CIVIL_REGISTRY = "pendamping.civil-registry.v1";

    /** What the registration portal tells about members. */
    public static final String PORTAL = "pendamping.portal.v1";

    @Override
    public List<Topic> topics() {
        Topic treasury = Topic.fromOutside(
                "treasury",
                TREASURY,
                "Reports of the state treasury",
                "What the treasury did about a case; the key is the case id. Each message is taken once. One that is"
                        + " refused is set aside, and a later one of its key corrects it.",
                OutsideSystems.TREASURY);
        Topic civilRegistry = Topic.fromOutside(
                "civilRegistry",
                CIVIL_REGISTRY,
                "Reports of the civil registry",
                "What the registry says about a group's members, who are named by their position in the"
                        + " registration; the key is the case id. Each message is taken once, in order per key; a later one about the same"
                        + " member corrects one that was refused.",
                OutsideSystems.CIVIL_REGISTRY);
        Topic portal = Topic.fromOutside(
                "portal",
                PORTAL,
                "Reports of the registration portal",
                "What has changed about a group's members, who are named by their position in the registration; the"
                        + " key is the case id. Each message is taken once, in order per key; a later one about the same"
                        + " member corrects one that was refused.",
                OutsideSystems.PORTAL);
        return List.of(
                treasury,
                treasury.deadLetters("Reports of the treasury that were set aside"),
                civilRegistry,
                civilRegistry.deadLetters("Reports of the civil registry that were set aside"),
                portal,
                portal.deadLetters("Reports of the registration portal that were set aside"));
    }
}
