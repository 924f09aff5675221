package id.pendamping.shared;

/** What a person is appointed to do in the programme. A person may hold several, but not conflicting ones on one case. */
public enum Duty {
    /** Enters registrations and corrections for groups (petugas pendaftaran). */
    REGISTRAR,
    /** Member of the verification team (tim verifikasi). */
    VERIFIER,
    /** Leads the verification team (ketua tim verifikasi): confirms what was found where the risk is high. */
    VERIFICATION_LEAD,
    /** Commitment officer (PPK). */
    COMMITMENT_OFFICER,
    /** Budget-user proxy (KPA). */
    BUDGET_AUTHORITY,
    /** Tests payment requests and orders payment (PPSPM). */
    PAYMENT_OFFICER,
    /** Treasurer (bendahara): checks accounts, records what the treasury paid and received. */
    TREASURER,
    /** Coordinates the mentors of a region. */
    MENTOR_COORDINATOR,
    /** Volunteer mentor (TKS pendamping): drafts and attests, never approves. */
    MENTOR,
    /** Reviews accountability reports (penelaah LPJ). */
    REPORT_REVIEWER,
    /** Monitors groups after closure (tim monev). */
    MONITOR,
    /** Reads everything; raises findings, suspends cases and decides about that, and changes nothing else (Itjen, BPKP, BPK). */
    AUDITOR,
    /** Keeps accounts. Decides nothing on cases. */
    ADMINISTRATOR,
    /** The program itself, acting by a rule. */
    AUTOMATION
}
