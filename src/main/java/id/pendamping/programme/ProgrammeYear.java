package id.pendamping.programme;

import id.pendamping.shared.Rupiah;

/**
 * The numbers a ministry sets for one programme year. Everything the rules compare with stands here.
 *
 * @param aid per group
 * @param toolsShareLeast and {@code toolsShareMost}: percent of the budget that goes into tools (ALAT)
 * @param registrationReturns how often a registration may be returned for correction
 * @param reportRevisions how often a report may be sent back
 * @param spendingDays calendar days to spend after the funds arrive
 * @param reportingDays further calendar days to report
 * @param toleratedUnsupportedPercent of the aid that may be returned instead of recovered after the last revision (D6)
 * @param mentorLoadNormal groups a mentor takes without a notice; {@code mentorLoadNotice} with one, {@code mentorLoadMost} with approval (D5)
 */
public record ProgrammeYear(
        int year,
        Rupiah aid,
        int leastMembers,
        int mostMembers,
        int leastAge,
        int mostAge,
        int toolsShareLeast,
        int toolsShareMost,
        int registrationReturns,
        int reportRevisions,
        int spendingDays,
        int reportingDays,
        int toleratedUnsupportedPercent,
        int mentorLoadNormal,
        int mentorLoadNotice,
        int mentorLoadMost,
        int hamletFlagGroups,
        int villageFlagGroups,
        int sharedFamilyCardMost,
        int studentShareMost) {}
