using System.Collections.Generic;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Adoption.Maturity;
using CrmOnboarding.Domain.Adoption.References;
using CrmOnboarding.Domain.Adoption.Trust;
using CrmOnboarding.Domain.Assignment;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Health.Actions;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using static CrmOnboarding.Domain.Settings.SettingUnit;

namespace CrmOnboarding.Domain.Settings;

/// <summary>
/// Every number of a <see cref="Ruleset"/> that an organization may change, by the name, bounds and unit under which an administrator finds
/// it. What ships stands in the policies.
/// </summary>
internal static class SettingMap
{
    private const int Year = 366;

    /// <summary>What there is to set, in order.</summary>
    public static IReadOnlyList<Setting> All { get; } = Known();

    /// <summary>Makes a ruleset of stored numbers.</summary>
    /// <param name="version">Its version, from 1; 1 is named like what ships.</param>
    /// <param name="values">Numbers by <see cref="Setting.Key"/>, which passed <see cref="RulesetCheck"/>.</param>
    public static Ruleset Read(int version, IReadOnlyDictionary<string, decimal> values) => Read(version, new SettingReader(values));

    private static IReadOnlyList<Setting> Known()
    {
        var read = new SettingReader(null);
        _ = Read(1, read);
        return read.Settings;
    }

    private static Ruleset Read(int version, SettingReader read) => Ruleset.Shipped with
    {
        Health = HealthOf(read, version),
        Cadence = CadenceOf(read),
        Adoption = AdoptionOf(read),
        Risks = RisksOf(read),
        Handoff = HandoffOf(read),
        HealthActions = EffortOf(read),
        Planning = PlanningOf(read),
        Templates = TemplatesOf(read),
        Reporting = ReportingOf(read),
        Trust = TrustOf(read),
        References = ReferencesOf(read),
        Maturity = MaturityOf(read),
        Assignment = AssignmentOf(read),
    };

    private static HealthModels HealthOf(SettingReader read, int version)
    {
        _ = Model(read.For(null, SettingPhase.All), HealthModels.Common);
        var models = new HealthModels(Segments(read, version, isAdopting: false), Segments(read, version, isAdopting: true));
        read.For(null, SettingPhase.All);
        return models;
    }

    private static BySegment<HealthModelVersion> Segments(SettingReader read, int version, bool isAdopting) => new(
        Model(read, Segment.High, isAdopting, version),
        Model(read, Segment.Medium, isAdopting, version),
        Model(read, Segment.Digital, isAdopting, version));

    private static HealthModelVersion Model(SettingReader read, Segment segment, bool isAdopting, int version)
    {
        var shipped = HealthModels.Shipped.For(segment, isAdopting);
        read.For(segment, isAdopting ? SettingPhase.Adoption : SettingPhase.Onboarding);
        return Model(read, shipped) with { Version = shipped.Version.Substring(0, shipped.Version.LastIndexOf('-') + 1) + version };
    }

    private static HealthModelVersion Model(SettingReader read, HealthModelVersion shipped) => shipped with
    {
        ScheduleWeight = read.Number("health.schedule.weight", shipped.ScheduleWeight, 0, 100, Points),
        EngagementWeight = read.Number("health.engagement.weight", shipped.EngagementWeight, 0, 100, Points),
        UtilisationWeight = read.Number("health.utilisation.weight", shipped.UtilisationWeight, 0, 100, Points),
        OutcomesWeight = read.Number("health.outcomes.weight", shipped.OutcomesWeight, 0, 100, Points),
        SentimentWeight = read.Number("health.sentiment.weight", shipped.SentimentWeight, 0, 100, Points),
        ScheduleCurve = new ValueList<CurvePoint>(
        [
            shipped.ScheduleCurve[0],
            new(read.Number("health.schedule.latemild", shipped.ScheduleCurve[1].X, 0.01m, 0.98m, Share), shipped.ScheduleCurve[1].Y),
            new(read.Number("health.schedule.latebad", shipped.ScheduleCurve[2].X, 0.02m, 0.99m, Share), shipped.ScheduleCurve[2].Y),
            shipped.ScheduleCurve[3],
        ]),
        UtilisationTarget = new ValueList<CurvePoint>(
        [
            shipped.UtilisationTarget[0],
            new(30m, read.Number("health.utilisation.target30", shipped.UtilisationTarget[1].Y, 0, 100, Percent)),
            new(60m, read.Number("health.utilisation.target60", shipped.UtilisationTarget[2].Y, 0, 100, Percent)),
            new(90m, read.Number("health.utilisation.target90", shipped.UtilisationTarget[3].Y, 1, 100, Percent)),
        ]),
        RecencyShare = read.Number("health.engagement.recency", shipped.RecencyShare, 0, 1, Share),
        LongSilenceRecency = read.Number("health.engagement.longsilence", shipped.LongSilenceRecency, 0, 100, Points),
        ResponsivenessDays = read.Whole("health.engagement.replywindow", shipped.ResponsivenessDays, 1, Year, Days),
        ResponsivenessMinimum = read.Whole("health.engagement.replyminimum", shipped.ResponsivenessMinimum, 1, 20, Count),
        UtilisationFreshDays = read.Whole("health.utilisation.fresh", shipped.UtilisationFreshDays, 1, Year, Days),
        GoalsAgreedWeight = read.Number("health.outcomes.goalsagreed", shipped.GoalsAgreedWeight, 0, 100, Points),
        GoalsAgreedDays = read.Whole("health.outcomes.goalsdays", shipped.GoalsAgreedDays, 0, Year, Days),
        FirstValueWeight = read.Number("health.outcomes.firstvalue", shipped.FirstValueWeight, 0, 100, Points),
        FirstValueDays = read.Whole("health.outcomes.firstvaluedays", shipped.FirstValueDays, 1, Year, Days),
        GoalProgressWeight = read.Number("health.outcomes.progress", shipped.GoalProgressWeight, 0, 100, Points),
        SentimentFreshDays = read.Whole("health.sentiment.fresh", shipped.SentimentFreshDays, 1, Year, Days),
        SatisfactionShare = read.Number("health.sentiment.survey", shipped.SatisfactionShare, 0, 1, Share),
        MinimumConfidence = read.Number("health.confidence", shipped.MinimumConfidence, 0, 100, Percent),
        GreenFrom = read.Number("health.green", shipped.GreenFrom, 1, 100, Points),
        YellowFrom = read.Number("health.yellow", shipped.YellowFrom, 0, 99, Points),
        Caps = Caps(read, shipped.Caps),
        TrendDeadBand = read.Number("health.trend.deadband", shipped.TrendDeadBand, 0, 50, Points),
        ShortTrendDays = read.Whole("health.trend.short", shipped.ShortTrendDays, 1, 90, Days),
        LongTrendDays = read.Whole("health.trend.long", shipped.LongTrendDays, 1, Year, Days),
    };

    private static HealthCapLimits Caps(SettingReader read, HealthCapLimits shipped) => shipped with
    {
        CriticalRisk = read.Number("health.cap.criticalrisk", shipped.CriticalRisk, 0, 100, Points),
        HighRisk = read.Number("health.cap.highrisk", shipped.HighRisk, 0, 100, Points),
        LateKickoff = read.Number("health.cap.latekickoff", shipped.LateKickoff, 0, 100, Points),
        LateKickoffDay = read.Whole("health.cap.latekickoffday", shipped.LateKickoffDay, 1, Year, Days),
        VeryLateKickoff = read.Number("health.cap.verylatekickoff", shipped.VeryLateKickoff, 0, 100, Points),
        VeryLateKickoffDay = read.Whole("health.cap.verylatekickoffday", shipped.VeryLateKickoffDay, 1, Year, Days),
        Silence = read.Number("health.cap.silence", shipped.Silence, 0, 100, Points),
        HandoffNotAccepted = read.Number("health.cap.handoff", shipped.HandoffNotAccepted, 0, 100, Points),
        HandoffAcceptedByDay = read.Whole("health.cap.handoffday", shipped.HandoffAcceptedByDay, 0, Year, Days),
        BrokenPromise = read.Number("health.cap.promise", shipped.BrokenPromise, 0, 100, Points),
        BillQuery = read.Number("health.cap.bill", shipped.BillQuery, 0, 100, Points),
        NoFirstValue = read.Number("health.cap.firstvalue", shipped.NoFirstValue, 0, 100, Points),
    };

    private static CadencePolicy CadenceOf(SettingReader read)
    {
        var shipped = CadencePolicy.Shipped;
        return shipped with
        {
            Gaps = new ValueList<GapBracket>(
            [
                new(0, read.Whole("contact.gap.first", shipped.Gaps[0].Days, 1, 90, Days)),
                new(
                    read.Whole("contact.gap.secondfrom", shipped.Gaps[1].FromDay, 1, Year, Days),
                    read.Whole("contact.gap.second", shipped.Gaps[1].Days, 1, 90, Days)),
                new(
                    read.Whole("contact.gap.thirdfrom", shipped.Gaps[2].FromDay, 2, Year, Days),
                    read.Whole("contact.gap.third", shipped.Gaps[2].Days, 1, 90, Days)),
                new(
                    read.Whole("contact.gap.fourthfrom", shipped.Gaps[3].FromDay, 3, 730, Days),
                    read.Whole("contact.gap.fourth", shipped.Gaps[3].Days, 1, 90, Days)),
            ]),
            GreenFactor = read.Number("contact.factor.green", shipped.GreenFactor, 0.1m, 5, Factor),
            YellowFactor = read.Number("contact.factor.yellow", shipped.YellowFactor, 0.1m, 5, Factor),
            RedFactor = read.Number("contact.factor.red", shipped.RedFactor, 0.1m, 5, Factor),
            UnknownHealthFactor = read.Number("contact.factor.unknown", shipped.UnknownHealthFactor, 0.1m, 5, Factor),
            HoneymoonFactor = read.Number("contact.factor.honeymoon", shipped.HoneymoonFactor, 0.1m, 5, Factor),
            TroughFactor = read.Number("contact.factor.trough", shipped.TroughFactor, 0.1m, 5, Factor),
            SlopeFactor = read.Number("contact.factor.slope", shipped.SlopeFactor, 0.1m, 5, Factor),
            PlateauFactor = read.Number("contact.factor.plateau", shipped.PlateauFactor, 0.1m, 5, Factor),
            MinimumFactor = read.Number("contact.factor.minimum", shipped.MinimumFactor, 0.1m, 5, Factor),
            MaximumFactor = read.Number("contact.factor.maximum", shipped.MaximumFactor, 0.1m, 5, Factor),
            MinimumGapDays = read.Whole("contact.mingap", shipped.MinimumGapDays, 1, 30, Days),
            MaximumSilenceDays = read.Whole("contact.maxsilence", shipped.MaximumSilenceDays, 1, Year, Days),
            FirstContactDay = read.Whole("contact.firstday", shipped.FirstContactDay, 0, 30, Days),
            MergeWorkingDays = read.Whole("contact.merge", shipped.MergeWorkingDays, 0, 10, WorkingDays),
            FirstWeekLastDay = read.Whole("contact.throttle.firstweek", shipped.FirstWeekLastDay, 1, 31, Days),
            Touches = new TouchPolicy
            {
                WindowDays = read.Whole("contact.throttle.window", shipped.Touches.WindowDays, 1, 31, Days),
                FirstWeek = read.Whole("contact.throttle.early", shipped.Touches.FirstWeek, 1, 31, Count),
                Later = read.Whole("contact.throttle.later", shipped.Touches.Later, 1, 31, Count),
            },
            UnansweredLimit = read.Whole("contact.unanswered", shipped.UnansweredLimit, 1, 20, Count),
            ProgressCheckDays = read.Whole("contact.progresscheck", shipped.ProgressCheckDays, 0, 90, Days),
            CrossSellQuietDays = read.Whole("contact.crosssellquiet", shipped.CrossSellQuietDays, 0, 730, Days),
            PromotionWindowDays = read.Whole("contact.promotionwindow", shipped.PromotionWindowDays, 1, Year, Days),
            IrregularGaps = read.Number("contact.irregular", shipped.IrregularGaps, 1, 10, Factor),
            AnswerWorkingDays = read.Whole("contact.answer", shipped.AnswerWorkingDays, 1, 60, WorkingDays),
            ReplyDays = read.Whole("contact.replydays", shipped.ReplyDays, 1, 30, Days),
            AssumeHeld = read.Whole("contact.assumeheld", shipped.AssumeHeld, 0, 1, Count),
            RefuseUnwelcome = read.Whole("contact.refuseunwelcome", shipped.RefuseUnwelcome, 0, 1, Count),
        };
    }

    private static AdoptionPolicy AdoptionOf(SettingReader read)
    {
        var shipped = AdoptionPolicy.Shipped;
        return shipped with
        {
            HealthDrop = read.Number("curve.healthdrop", shipped.HealthDrop, 1, 100, Points),
            LowSentiment = read.Whole("curve.lowsentiment", shipped.LowSentiment, 1, 10, Points),
            OpenIssues = read.Whole("curve.openissues", shipped.OpenIssues, 1, 50, Count),
            BlockingIssues = read.Whole("curve.blockingissues", shipped.BlockingIssues, 1, 50, Count),
            LowUtilisation = read.Number("curve.lowuse", shipped.LowUtilisation, 0, 1, Share),
            SilenceGaps = read.Number("curve.silence", shipped.SilenceGaps, 1, 10, Factor),
            SignsOfTrough = read.Whole("curve.signs", shipped.SignsOfTrough, 1, 5, Count),
            DaysBackToTrough = read.Whole("curve.daysback", shipped.DaysBackToTrough, 1, 30, Days),
            UseAtTargetDays = read.Whole("curve.useattarget", shipped.UseAtTargetDays, 1, Year, Days),
            FirstValueAmberDays = read.Whole("curve.firstvalueamber", shipped.FirstValueAmberDays, 1, Year, Days),
            FirstValueRedDays = read.Whole("curve.firstvaluered", shipped.FirstValueRedDays, 1, 730, Days),
            ImpactDays = read.Whole("curve.impact", shipped.ImpactDays, 1, 730, Days),
            TroughAmberDays = read.Whole("curve.troughamber", shipped.TroughAmberDays, 1, Year, Days),
            TroughRedDays = read.Whole("curve.troughred", shipped.TroughRedDays, 1, 730, Days),
            StoryAskDays = read.Whole("curve.storyask", shipped.StoryAskDays, 1, Year, Days),
            StoryRepeatDays = read.Whole("curve.storyrepeat", shipped.StoryRepeatDays, 1, Year, Days),
            ImpactReviewWorkingDays = read.Whole("curve.impactreview", shipped.ImpactReviewWorkingDays, 1, 90, WorkingDays),
        };
    }

    private static RiskPolicy RisksOf(SettingReader read)
    {
        var shipped = RiskPolicy.Shipped;
        return shipped with
        {
            LongProcurementDays = read.Whole("risk.procurement", shipped.LongProcurementDays, 1, 3650, Days),
            NoReplyWorkingDays = read.Whole("risk.noreply", shipped.NoReplyWorkingDays, 1, 60, WorkingDays),
            UnbookedWorkingDays = read.Whole("risk.unbooked", shipped.UnbookedWorkingDays, 1, 60, WorkingDays),
            TermChangeDays = read.Whole("risk.termchange", shipped.TermChangeDays, 0, Year, Days),
            ThankYouDays = read.Whole("risk.thanks", shipped.ThankYouDays, 0, 30, Days),
            SellerWelcomeWorkingDays = read.Whole("risk.sellerwelcome", shipped.SellerWelcomeWorkingDays, 0, 30, WorkingDays),
            CsmWelcomeWorkingDays = read.Whole("risk.csmwelcome", shipped.CsmWelcomeWorkingDays, 0, 30, WorkingDays),
            FirstWeekContacts = read.Whole("risk.coldfirstweek", shipped.FirstWeekContacts, 1, 20, Count),
            HelpDays = read.Whole("risk.help", shipped.HelpDays, 1, Year, Days),
            ExternalShockDays = read.Whole("risk.externalshock", shipped.ExternalShockDays, 1, Year, Days),
            RaiseAfterOccurrences = read.Whole("risk.raiseafter", shipped.RaiseAfterOccurrences, 2, 20, Count),
            DaysToClose = read.Whole("risk.daystoclose", shipped.DaysToClose, 1, 30, Days),
            ExpansionDays = read.Whole("risk.expansion", shipped.ExpansionDays, 1, Year, Days),
            EscalateWorkingDays = read.Whole("risk.escalate", shipped.EscalateWorkingDays, 1, 30, WorkingDays),
        };
    }

    private static HandoffPolicy HandoffOf(SettingReader read)
    {
        var shipped = HandoffPolicy.Shipped;
        var questions = new List<HandoffQuestion>();
        foreach (var question in shipped.Questions)
        {
            var code = "handoff.weight." + question.Code.ToLowerInvariant().Replace("_", string.Empty);
            questions.Add(question with { Weight = read.Number(code, question.Weight, 0, 100, Points) });
        }

        return shipped with
        {
            Questions = new ValueList<HandoffQuestion>(questions),
            MinimumCriteriaLength = read.Whole("handoff.criterialength", shipped.MinimumCriteriaLength, 1, 1000, Count),
            WinGate = read.Number("handoff.wingate", shipped.WinGate, 0, 100, Points),
            AcceptanceGate = read.Number("handoff.acceptance", shipped.AcceptanceGate, 0, 100, Points),
            PackageWithinWorkingDays = read.Whole("handoff.package", shipped.PackageWithinWorkingDays, 0, 30, WorkingDays),
            DecisionWithinWorkingDays = read.Whole("handoff.decision", shipped.DecisionWithinWorkingDays, 1, 30, WorkingDays),
            KickoffInvitedWithinWorkingDays = read.Whole("handoff.invitation", shipped.KickoffInvitedWithinWorkingDays, 0, 30, WorkingDays),
            KickoffPushedDays = read.Whole("handoff.kickoffpushed", shipped.KickoffPushedDays, 1, Year, Days),
            KickoffFromDay = read.Whole("handoff.kickofffrom", shipped.KickoffFromDay, 0, Year, Days),
            KickoffToDay = read.Whole("handoff.kickoffto", shipped.KickoffToDay, 1, Year, Days),
        };
    }

    private static PlanningPolicy PlanningOf(SettingReader read)
    {
        var shipped = PlanningPolicy.Shipped;
        return shipped with
        {
            OldestWinDays = read.Whole("plan.oldestwin", shipped.OldestWinDays, 0, 3650, Days),
            WatchedMonthlyValue = read.Number("plan.watchedvalue", shipped.WatchedMonthlyValue, 0, 100_000_000, Count),
            ImminentProbability = read.Whole("draft.probability", shipped.ImminentProbability, 0, 100, Percent),
            PreparesByItself = read.Whole("draft.automatic", shipped.PreparesByItself, 0, 1, Count),
            SendsDigests = read.Whole("digest.on", shipped.SendsDigests, 0, 1, Count),
            BehindFactor = read.Number("plan.behind", shipped.BehindFactor, 0.1m, 10, Factor),
            StuckFactor = read.Number("plan.stuck", shipped.StuckFactor, 0.1m, 10, Factor),
            BuildDays = read.Whole("plan.builddays", shipped.BuildDays, 0, 3650, Days),
            CompletionDay = read.Whole("plan.completionday", shipped.CompletionDay, 1, 3650, Days),
        };
    }

    private static TemplatePolicy TemplatesOf(SettingReader read)
    {
        var shipped = TemplatePolicy.Shipped;
        return shipped with
        {
            Approvers = read.Whole("plan.templateapprovers", shipped.Approvers, 0, 1, Count),
        };
    }

    private static ReportingPolicy ReportingOf(SettingReader read)
    {
        var shipped = ReportingPolicy.Shipped;
        return shipped with
        {
            AtlasFromDay = read.Whole("report.atlasfrom", shipped.AtlasFromDay, -Year, 0, Days),
            AtlasUntilDay = read.Whole("report.atlasuntil", shipped.AtlasUntilDay, 0, Year, Days),
            AtlasBucketDays = read.Whole("report.atlasdays", shipped.AtlasBucketDays, 1, Year, Days),
            WindowDays = read.Whole("report.window", shipped.WindowDays, 1, 3650, Days),
            LearningCount = read.Whole("report.learncount", shipped.LearningCount, 1, 1000, Count),
            LearningDays = read.Whole("report.learndays", shipped.LearningDays, 1, 90, WorkingDays),
            SnapshotDays = read.Whole("retention.snapshots", shipped.SnapshotDays, 0, 36_500, Days),
            PeerSatisfactionPercent = read.Number("survey.target", shipped.PeerSatisfactionPercent, 0, 100, Percent),
            BestSatisfactionPercent = read.Number("survey.benchmark", shipped.BestSatisfactionPercent, 0, 100, Percent),
        };
    }

    private static TrustPolicy TrustOf(SettingReader read)
    {
        var shipped = TrustPolicy.Shipped;
        return shipped with
        {
            Start = Trust("trust.start", shipped.Start, 0, 100),
            Floor = Trust("trust.floor", shipped.Floor, 0, 100),
            GainScale = Trust("trust.gainscale", shipped.GainScale, 1, 1000),
            FirstWeekHalfLife = HalfLife("trust.halflife.week", shipped.FirstWeekHalfLife),
            FirstMonthHalfLife = HalfLife("trust.halflife.month", shipped.FirstMonthHalfLife),
            LaterHalfLife = HalfLife("trust.halflife.later", shipped.LaterHalfLife),
            BrokenPromise = Trust("trust.brokenpromise", shipped.BrokenPromise, 0, 100),
            KeptPromise = Trust("trust.keptpromise", shipped.KeptPromise, 0, 100),
            Mail = Trust("trust.gain.mail", shipped.Mail, 0, 100),
            CheckIn = Trust("trust.gain.checkin", shipped.CheckIn, 0, 100),
            Call = Trust("trust.gain.call", shipped.Call, 0, 100),
            Meeting = Trust("trust.gain.meeting", shipped.Meeting, 0, 100),
            Kickoff = Trust("trust.gain.kickoff", shipped.Kickoff, 0, 100),
            Executive = Trust("trust.gain.executive", shipped.Executive, 0, 100),
            Delivery = Trust("trust.gain.delivery", shipped.Delivery, 0, 100),
        };

        double Trust(string code, double value, decimal minimum, decimal maximum) =>
            (double)read.Number(code, (decimal)value, minimum, maximum, Points);

        double HalfLife(string code, double value) => (double)read.Number(code, (decimal)value, 1, Year, Days);
    }

    private static ReferencePolicy ReferencesOf(SettingReader read)
    {
        var shipped = ReferencePolicy.Shipped;
        return shipped with
        {
            Industry = read.Number("reference.industry", shipped.Industry, 0, 100, Points),
            Size = read.Number("reference.size", shipped.Size, 0, 100, Points),
            Products = read.Number("reference.products", shipped.Products, 0, 100, Points),
            Challenges = read.Number("reference.challenges", shipped.Challenges, 0, 100, Points),
            LargestSizeRatio = read.Number("reference.sizeratio", shipped.LargestSizeRatio, 1.1m, 1000, Factor),
            MostAsks = read.Whole("reference.asks", shipped.MostAsks, 0, 12, Count),
            AskWindowDays = read.Whole("reference.askdays", shipped.AskWindowDays, 1, Year, Days),
        };
    }

    private static MaturityPolicy MaturityOf(SettingReader read)
    {
        var goals = new List<MaturityGoal>();
        foreach (var goal in MaturityPolicy.Shipped.Goals)
        {
            goals.Add(goal with { Good = read.Whole("maturity." + goal.Area.ToString().ToLowerInvariant(), goal.Good, 1, 5, Points) });
        }

        return new MaturityPolicy(new ValueList<MaturityGoal>(goals));
    }

    private static AssignmentPolicy AssignmentOf(SettingReader read)
    {
        var shipped = AssignmentPolicy.Shipped;
        return new AssignmentPolicy
        {
            VolumeWeight = Weight("assign.weight.volume", shipped.VolumeWeight),
            RevenueWeight = Weight("assign.weight.revenue", shipped.RevenueWeight),
            BalanceWeight = Weight("assign.weight.onboardings", shipped.BalanceWeight),
            RiskWeight = Weight("assign.weight.risk", shipped.RiskWeight),
            HighPlanWeight = read.Number("assign.points.high", shipped.HighPlanWeight, 0, 100, Points),
            MediumPlanWeight = read.Number("assign.points.medium", shipped.MediumPlanWeight, 0, 100, Points),
            DigitalPlanWeight = read.Number("assign.points.digital", shipped.DigitalPlanWeight, 0, 100, Points),
            EarlyFactor = read.Number("assign.early", shipped.EarlyFactor, 1, 10, Factor),
            EarlyUntilDay = read.Whole("assign.earlyuntil", shipped.EarlyUntilDay, 0, Year, Days),
            Accounts = read.Whole("assign.accounts", shipped.Accounts, 1, 100_000, Count),
            Revenue = read.Whole("assign.revenue", shipped.Revenue, 1, 100_000_000, Count),
            Onboardings = read.Whole("assign.onboardings", shipped.Onboardings, 1, 100_000, Count),
            AtRisk = read.Whole("assign.atrisk", shipped.AtRisk, 1, 100_000, Count),
            Automatic = read.Whole("assign.automatic", shipped.Automatic, 0, 1, Count),
        };

        decimal Weight(string code, decimal share) => read.Number(code, share * 100, 0, 100, Percent) / 100;
    }

    private static HealthActionPolicy EffortOf(SettingReader read)
    {
        var shipped = HealthActionPolicy.Shipped;
        return shipped with
        {
            Contact = read.Number("effort.contact", shipped.Contact, 0.1m, 100, Points),
            Pulse = read.Number("effort.pulse", shipped.Pulse, 0.1m, 100, Points),
            AcceptHandoff = read.Number("effort.accepthandoff", shipped.AcceptHandoff, 0.1m, 100, Points),
            ExplainBill = read.Number("effort.explainbill", shipped.ExplainBill, 0.1m, 100, Points),
            OverdueItem = read.Number("effort.overdueitem", shipped.OverdueItem, 0.1m, 100, Points),
            Kickoff = read.Number("effort.kickoff", shipped.Kickoff, 0.1m, 100, Points),
            AgreeGoals = read.Number("effort.agreegoals", shipped.AgreeGoals, 0.1m, 100, Points),
            Promise = read.Number("effort.promise", shipped.Promise, 0.1m, 100, Points),
            Risk = read.Number("effort.risk", shipped.Risk, 0.1m, 100, Points),
            FirstValue = read.Number("effort.firstvalue", shipped.FirstValue, 0.1m, 100, Points),
            Utilisation = read.Number("effort.utilisation", shipped.Utilisation, 0.1m, 100, Points),
        };
    }
}
