package id.pendamping.mentoring;

import java.util.UUID;

/**
 * A mentor who may be given a group.
 *
 * @param load groups the mentor is asked for or walks beside now
 */
record Candidate(UUID mentorId, String name, String regency, MentorStatus status, int load, int capacity) {

    boolean isFull() {
        return load >= capacity;
    }

    boolean livesIn(String otherRegency) {
        return regency.equals(otherRegency);
    }

    boolean livesInProvinceOf(String otherRegency) {
        return regency.substring(0, 2).equals(otherRegency.substring(0, 2));
    }
}
