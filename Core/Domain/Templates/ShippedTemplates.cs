using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;
using static CrmOnboarding.Domain.Shared.Channel;
using static CrmOnboarding.Domain.Shared.ItemKind;
using static CrmOnboarding.Domain.Shared.ItemScope;
using static CrmOnboarding.Domain.Shared.OwnerRole;
using static CrmOnboarding.Domain.Templates.Timing;

namespace CrmOnboarding.Domain.Templates;

/// <summary>
/// The four templates that ship (templates.md), compiled in so that a fresh import works before any row of configuration exists.
/// </summary>
internal static class ShippedTemplates
{
    /// <summary>Code of the 90-day plan (N-01 to N-32).</summary>
    public const string Launch90Code = "LAUNCH90";

    /// <summary>Code of the 60-day plan with high touch (T-01 to T-21).</summary>
    public const string High60Code = "HIGH60";

    /// <summary>Code of the 60-day plan with medium touch.</summary>
    public const string Medium60Code = "MEDIUM60";

    /// <summary>Code of the 60-day plan without human owners (T-19).</summary>
    public const string Digital60Code = "DIGITAL60";

    // Where the second phase of the 90 days begins (N-02).
    private const int CareFromDay = 46;

    /// <summary>All four, in the order in which they are listed to people.</summary>
    public static IReadOnlyList<Template> All { get; } = Make();

    /// <summary>The shipped template with a code.</summary>
    /// <exception cref="ArgumentException">None has that code.</exception>
    public static Template ByCode(string code) =>
        All.FirstOrDefault(template => string.Equals(template.Code, code, StringComparison.Ordinal))
        ?? throw new ArgumentException($"No template that ships has the code '{code}'.", nameof(code));

    /// <summary>Creates all four.</summary>
    internal static IReadOnlyList<Template> Make() => [Launch90(), High60(), Medium60(), Digital60()];

    private static Template Launch90() => new()
    {
        Code = Launch90Code,
        Segment = Segment.High,
        LengthDays = 90,
        CareFromDay = CareFromDay,
        AnchorSources = Sources(ItemCodes.LineAccepted),
        Items =
        [
            WelcomeMail(ChiefCustomerOfficer),
            Signature(SalesRep),
            Row(ItemCodes.WelcomeCall, Day(1), Milestone, Phase.Handoff, Plan, Phone, SalesRep),
            Row(ItemCodes.SellerWelcome, Day(1), Activity, Phase.Handoff, Plan, Email, SalesRep),
            Row(ItemCodes.CsmWelcome, Day(2), Activity, Phase.Handoff, Plan, Email, Csm),
            BillingInfo(Finance),
            Row(ItemCodes.Kickoff, Day(6), Milestone, Phase.Launch, Plan, Meeting, Csm) with { IsCustomerWin = true },
            Row(ItemCodes.DeliveryTimeline, Day(6), Deliverable, Phase.Launch, Line, Document, ProjectManager),
            Row(ItemCodes.Training, Day(14), Milestone, Phase.Launch, Plan, OnSite, Trainer).After(ItemCodes.Kickoff),
            Row(ItemCodes.FirstBill, Day(30), Milestone, Phase.Launch, Plan, Meeting, Finance).MeasuresSuccess(),
            Row(ItemCodes.Completion, Day(50), Milestone, Phase.Care, Plan, Meeting, ProjectManager).After(ItemCodes.LineAccepted)
                .MeasuresSuccess(),
            Row(ItemCodes.LineAccepted, Day(45), Deliverable, Phase.Launch, Line, SignOff, ProjectManager),
            Row(ItemCodes.Executive, Day(75), Milestone, Phase.Care, Plan, Meeting, ExecutiveSponsor),
            Row(ItemCodes.WinReview, Day(90), Milestone, Phase.Care, Plan, Meeting, SalesRep).After(ItemCodes.Completion, lagDays: 20)
                .MeasuresSuccess(),
            Row(ItemCodes.FirstValue, new Timing(Anchor.Delivery, 30), Activity, Phase.Care, Plan, Review, Csm),
            ImpactReview(Meeting, Csm),
        ],
    };

    private static Template High60() => new()
    {
        Code = High60Code,
        Segment = Segment.High,
        LengthDays = 60,
        AnchorSources = Sources(ItemCodes.LineAccepted),
        Items =
        [
            WelcomeMail(ChiefCustomerOfficer),
            Signature(SalesRep),
            Row(ItemCodes.WelcomeCall, Day(1), Activity, Phase.Handoff, Plan, Phone, SalesRep),
            Row(ItemCodes.SellerWelcome, Day(1), Activity, Phase.Handoff, Plan, Email, SalesRep),
            Row("MATERIAL_1", Day(1), Activity, Phase.Handoff, Line, Email, SalesRep).SendsMaterial(),
            BillingInfo(Finance),
            Row(ItemCodes.CsmWelcome, Day(3), Activity, Phase.Handoff, Plan, Email, Csm),
            Row("MATERIAL_2", Day(3), Activity, Phase.Handoff, Line, Email, Csm).SendsMaterial(),
            Row(ItemCodes.Kickoff, Day(6), Milestone, Phase.Launch, Plan, Meeting, Csm),
            Row("MATERIAL_4", Day(7), Activity, Phase.Launch, Line, Email, Csm).SendsMaterial(),
            Row("COMMUNITY", Day(14), Activity, Phase.Launch, Plan, Email, Csm),
            Row("WEBINAR", Day(21), Activity, Phase.Launch, Plan, Event, Csm),
            Row(ItemCodes.LineAccepted, Day(21), Deliverable, Phase.Launch, Line, SignOff, ProjectManager)
                .After(ItemCodes.Kickoff, lagDays: 5),
            Row("PROACTIVE_SUPPORT", Day(28), Activity, Phase.Launch, Plan, Call, Support),
            Row(ItemCodes.FirstBill, Day(30), Milestone, Phase.Launch, Plan, Call, Finance),
            Row(ItemCodes.FirstValue, Day(45), Milestone, Phase.Launch, Plan, Review, Csm).After(ItemCodes.Kickoff, lagDays: 10)
                .MeasuresSuccess() with { IsCustomerWin = true },
            Row("COMPLETE", Day(60), Milestone, Phase.Care, Plan, Meeting, Csm).After(ItemCodes.FirstValue, lagDays: 5).MeasuresSuccess(),
            ImpactReview(Meeting, Csm),
        ],
    };

    /// <summary>As the high-touch plan, except for the three rows that templates.md names.</summary>
    private static Template Medium60() => High60() with
    {
        Code = Medium60Code,
        Segment = Segment.Medium,
        Items = [.. High60().Items.Select(item => item.Code switch
        {
            ItemCodes.Kickoff => item with { Due = Day(5), Channel = Call },
            ItemCodes.FirstBill => item with { Kind = Activity, Channel = Email },
            ItemCodes.ImpactReview => item with { Channel = Call },
            _ => item,
        })],
    };

    private static Template Digital60() => new()
    {
        Code = Digital60Code,
        Segment = Segment.Digital,
        LengthDays = 60,
        AnchorSources = Sources(ItemCodes.LineActive),
        Items =
        [
            WelcomeMail(Automation),
            Signature(Automation),
            Row("MATERIAL_1", Day(1), Activity, Phase.Launch, Line, Email, Automation).SendsMaterial(),
            BillingInfo(Automation),
            Row("MATERIAL_2", Day(3), Activity, Phase.Launch, Line, Email, Automation).SendsMaterial(),
            Row("MATERIAL_3", Day(5), Activity, Phase.Launch, Line, Email, Automation).SendsMaterial(),
            Row("MATERIAL_4", Day(7), Activity, Phase.Launch, Line, Email, Automation).SendsMaterial(),
            Row(ItemCodes.LineActive, Day(7), Deliverable, Phase.Launch, Line, InProduct, Automation),
            Row(ItemCodes.Kickoff, Day(10), Milestone, Phase.Launch, Plan, Webinar, Automation),
            Row("COMMUNITY", Day(14), Activity, Phase.Launch, Plan, Email, Automation),
            Row("WEBINAR", Day(28), Activity, Phase.Launch, Plan, Event, Automation),
            Row(ItemCodes.FirstValue, Day(30), Milestone, Phase.Launch, Plan, InProduct, Automation).MeasuresSuccess()
                with { IsCustomerWin = true },
            Row("PROACTIVE_SUPPORT", Day(44), Activity, Phase.Launch, Plan, Email, Automation),
            Row("COMPLETE", Day(60), Milestone, Phase.Care, Plan, Email, Automation).After(ItemCodes.FirstValue, lagDays: 5)
                .MeasuresSuccess(),
            ImpactReview(InProduct, Automation),
        ],
    };

    private static IReadOnlyList<AnchorSource> Sources(string deliveredBy) =>
    [
        AnchorSource.Signature,
        new(Anchor.KickoffHeld, ItemCodes.Kickoff, ItemCodes.Kickoff),
        new(Anchor.Delivery, deliveredBy, deliveredBy),
    ];

    private static TemplateItem WelcomeMail(OwnerRole owner) =>
        Row(ItemCodes.WelcomeMail, Day(0), Activity, Phase.Handoff, Plan, Email, owner) with { SendsMail = true };

    private static TemplateItem Signature(OwnerRole owner) =>
        Paperwork(Row(ItemCodes.Signature, Day(0), Activity, Phase.Handoff, Plan, Document, owner));

    private static TemplateItem BillingInfo(OwnerRole owner) =>
        Paperwork(Row(ItemCodes.BillingInfo, Day(2), Activity, Phase.Handoff, Plan, Email, owner));

    private static TemplateItem ImpactReview(Channel channel, OwnerRole owner) =>
        Row(ItemCodes.ImpactReview, new Timing(Anchor.KickoffHeld, 182), Activity, Phase.Adopt, Plan, channel, owner);

    private static TemplateItem After(this TemplateItem item, string predecessor, int lagDays = 0) =>
        item with { Dependencies = new ValueList<Dependency>([new Dependency(predecessor, LagDays: lagDays)]) };

    private static TemplateItem MeasuresSuccess(this TemplateItem item) => item with { Purpose = ItemPurpose.MeasureSuccess };

    private static TemplateItem SendsMaterial(this TemplateItem item) => item with { Purpose = ItemPurpose.FocusedMaterial };

    private static TemplateItem Paperwork(TemplateItem item) =>
        item with { Purpose = ItemPurpose.Administration, IsVisibleToCustomer = false };

    private static TemplateItem Row(
        string code, Timing due, ItemKind kind, Phase phase, ItemScope scope, Channel channel, OwnerRole ownerRole) => new()
        {
            Code = code,
            Kind = kind,
            Phase = phase,
            Scope = scope,
            Channel = channel,
            OwnerRole = ownerRole,
            Due = due,
            IsVisibleToCustomer = true,
            ResponsibleParty = channel == SignOff ? ResponsibleParty.Customer : ResponsibleParty.Vendor,
        };
}
