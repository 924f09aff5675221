package id.pendamping.notices;

/** Takes letters out over one channel. Which carriers there are is the operator's choice. */
interface Carrier {

    Channel channel();

    /** Hands the letter over, under the id of its delivery, so that the other side can drop a repetition. */
    SendResult carry(NoticeMessage letter);
}
