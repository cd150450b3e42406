using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// Somebody is away: the cover owns the open records until the absence ends by itself; somebody leaves: everything is given away.
/// </summary>
[TestFixture]
internal sealed class CoveringTests : Scenario
{
    private const int NewZealand = 290;
    private const int English = 1033;

    private EntityReference _boss = null!;
    private EntityReference _ann = null!;
    private EntityReference _ben = null!;
    private EntityReference _cora = null!;
    private IOrganizationService _night = null!;

    [SetUp]
    public void AnnHasAPlanThatBenManages()
    {
        Needs(Capability.CustomApis, Capability.MovableClock, Capability.OwnSettings, Capability.SecurityRoles);
        _boss = People.User(Organization, "Mia Manager", Roles.CsmManager);
        _ann = People.User(Organization, "Ann Success", Roles.Csm);
        _ben = People.User(Organization, "Ben Success", Roles.Csm);
        _cora = People.User(Organization, "Cora Success", Roles.Csm);
        _night = Organization.ServiceFor(People.User(Organization, "Nightly", Roles.ServiceUser).Id);
        Sales.WinNew(Sales.Account(5_000, "Acme"), deal =>
        {
            deal[OpportunityTable.CsmId] = _ann;
            deal[OpportunityTable.ProjectManagerId] = _ben;
        });
    }

    [Test]
    public void Cover_OwnsTheOpenRecords_AndExactlyTheseGoBackByThemselves()
    {
        Plans.Complete(Plans.Item("WELCOME_EMAIL"), new Date(2026, 11, 20));
        Drain();
        var absence = Start(_ann, _ben, to: new Date(2026, 11, 24));
        Drain();
        Assert.Multiple(() =>
        {
            AssertCovered(Plans.Single(), _ben);
            AssertCovered(Plans.Item("KICKOFF"), _ben);
            Assert.That(Plans.Workstreams().Select(OwnerOf), Is.All.EqualTo(_ben.Id));
            Assert.That(Of(Plans.Item("LINE_ACCEPTED"), MilestoneTable.CoveredForId), Is.Null, "Ben had that one before");
            Assert.That(OwnerOf(Plans.Item("WELCOME_EMAIL")), Is.EqualTo(_ann.Id), "what is done stays");
            Assert.That(Plans.HandoffItems().Select(OwnerOf), Is.All.EqualTo(Organization.Seller.Id), "not Ann's yet");
            Assert.That(Of(Plans.Single(), PlanTable.CsmId), Is.EqualTo(_ann.Id), "she stays the customer success manager");
            Assert.That(StateOf(absence), Is.EqualTo(CoverState.Running));
            Assert.That(Of(Row(absence), AbsenceTable.ActingId), Is.EqualTo(_ben.Id));
            Assert.That(Row(absence).Text(AbsenceTable.Outcome), Does.EndWith("records went to Ben Success."));
        });

        As(_boss).Update(new Entity(MilestoneTable.LogicalName, Plans.Item("MATERIAL_1").Id) { [SystemColumns.OwnerId] = _cora });
        Plans.Complete(Plans.Item("SELLER_WELCOME"), new Date(2026, 11, 20));
        new PlanReader(As(_ben), Sales).Complete(Plans.Item("CSM_WELCOME"), new Date(2026, 11, 20));
        Drain();
        GoTo(2026, 11, 24);
        Night();
        AssertCovered(Plans.Single(), _ben);

        GoTo(2026, 11, 25);
        Night();
        Assert.Multiple(() =>
        {
            Assert.That(OwnerOf(Plans.Single()), Is.EqualTo(_ann.Id));
            Assert.That(OwnerOf(Plans.Item("KICKOFF")), Is.EqualTo(_ann.Id));
            Assert.That(OwnerOf(Plans.Item("CSM_WELCOME")), Is.EqualTo(_ann.Id), "done meanwhile, and hers again");
            Assert.That(OwnerOf(Plans.Item("LINE_ACCEPTED")), Is.EqualTo(_ben.Id), "his before, his after");
            Assert.That(OwnerOf(Plans.Item("MATERIAL_1")), Is.EqualTo(_cora.Id), "given to another meanwhile");
            Assert.That(Marks(), Is.Zero);
            Assert.That(StateOf(absence), Is.EqualTo(CoverState.Ended));
            Assert.That(Of(Row(absence), AbsenceTable.ActingId), Is.Null);
        });

        var before = Versions();
        Night();
        Assert.That(Versions(), Is.EqualTo(before), "a second night changes nothing");
    }

    [Test]
    public void Cover_OfAPlanWithACall_OwnsTheCallToo()
    {
        var call = As(_ann).Create(new Entity(ActivityTables.PhoneCall)
        {
            ["subject"] = "Who signs",
            ["regardingobjectid"] = Plans.Single().ToEntityReference(),
        });
        Start(_ann, _ben, to: new Date(2026, 11, 24));
        Drain();
        AssertCovered(Plans.Single(), _ben);
        Assert.That(OwnerOf(Service.Retrieve(ActivityTables.PhoneCall, call, new ColumnSet(SystemColumns.OwnerId))), Is.EqualTo(_ben.Id));
    }

    [Test]
    public void Cover_ThatBeginsLater_IsBegunByTheNight()
    {
        var absence = Start(_ann, _ben, new Date(2026, 11, 23), new Date(2026, 11, 24));
        Drain();
        Assert.That((StateOf(absence), Marks()), Is.EqualTo((CoverState.Planned, 0)));
        Assert.That(Start(_ann, _ben, new Date(2026, 11, 23), new Date(2026, 11, 24)), Is.EqualTo(absence), "sent twice, it is the same");

        GoTo(2026, 11, 23);
        Night();
        Assert.That(StateOf(absence), Is.EqualTo(CoverState.Running));
        AssertCovered(Plans.Item("KICKOFF"), _ben);
    }

    [Test]
    public void Cover_BeginsOnTheDayOfWhoeverIsAway()
    {
        People.Settle(Organization, _ann, NewZealand, English);
        Organization.AdvanceTo(new DateTime(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc));
        var absence = Start(_ann, _ben, new Date(2026, 11, 21), new Date(2026, 11, 22));
        Drain();
        Assert.That(StateOf(absence), Is.EqualTo(CoverState.Running), "in New Zealand it is Saturday");
    }

    [Test]
    [Property("Person", "Onboarding CSM Manager writes onb_absence")]
    public void Cover_ThatIsChanged_Follows()
    {
        var absence = Start(_ann, _ben, to: new Date(2026, 11, 23));
        Drain();
        As(_boss).Update(new Entity(AbsenceTable.LogicalName, absence)
        {
            [AbsenceTable.CoverId] = _cora,
            [AbsenceTable.ToOn] = new DateTime(2026, 11, 26),
        });
        Drain();
        AssertCovered(Plans.Single(), _cora);
        AssertCovered(Plans.Item("KICKOFF"), _cora);
        Assert.That(OwnerOf(Plans.Item("LINE_ACCEPTED")), Is.EqualTo(_ben.Id));

        GoTo(2026, 11, 25);
        Night();
        AssertCovered(Plans.Single(), _cora);
        As(_boss).Update(new Entity(AbsenceTable.LogicalName, absence) { [AbsenceTable.ToOn] = new DateTime(2026, 11, 24) });
        Drain();
        Assert.That((OwnerOf(Plans.Single()), Marks()), Is.EqualTo((_ann.Id, 0)), "back earlier");
        Assert.That(
            () => As(_boss).Update(new Entity(AbsenceTable.LogicalName, absence) { [AbsenceTable.ToOn] = new DateTime(2026, 11, 30) }),
            Throws.Exception.Message.Contains("An absence that has ended stays as it is"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Cover_ThatIsArchivedOrDeleted_Ends(bool deleted)
    {
        var absence = Start(_ann, _ben, to: new Date(2026, 12, 24));
        Drain();
        if (deleted)
        {
            As(_boss).Delete(AbsenceTable.LogicalName, absence);
        }
        else
        {
            As(_boss).Update(new Entity(AbsenceTable.LogicalName, absence)
            {
                [SystemColumns.StateCode] = new OptionSetValue(SystemColumns.Inactive),
            });
        }

        Drain();
        Assert.That((OwnerOf(Plans.Single()), Marks()), Is.EqualTo((_ann.Id, 0)));
    }

    [Test]
    public void Cover_WhoIsAwayToo_HandsOnUntilTheyAreBack()
    {
        Start(_ann, _ben, to: new Date(2026, 11, 30));
        Drain();
        Start(_ben, _cora, to: new Date(2026, 11, 24));
        Drain();
        Assert.Multiple(() =>
        {
            AssertCovered(Plans.Item("KICKOFF"), _cora);
            Assert.That(OwnerOf(Plans.Item("LINE_ACCEPTED")), Is.EqualTo(_cora.Id));
            Assert.That(Of(Plans.Item("LINE_ACCEPTED"), MilestoneTable.CoveredForId), Is.EqualTo(_ben.Id));
        });

        GoTo(2026, 11, 25);
        Night();
        Assert.Multiple(() =>
        {
            AssertCovered(Plans.Item("KICKOFF"), _ben);
            Assert.That(OwnerOf(Plans.Item("LINE_ACCEPTED")), Is.EqualTo(_ben.Id));
        });

        GoTo(2026, 12, 1);
        Night();
        Assert.That((OwnerOf(Plans.Item("KICKOFF")), Marks()), Is.EqualTo((_ann.Id, 0)));
    }

    [Test]
    [Property("Person", "Onboarding CSM Manager writes onb_plan")]
    public void People_WhoChangeDuringACover_GetTheirRows_AndKeepThem()
    {
        Start(_ann, _ben, to: new Date(2026, 11, 24));
        Drain();
        As(_boss).Update(new Entity(PlanTable.LogicalName, Plans.Single().Id) { [PlanTable.ProjectManagerId] = _cora });
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(OwnerOf(Plans.Item("LINE_ACCEPTED")), Is.EqualTo(_cora.Id));
            AssertCovered(Plans.Item("KICKOFF"), _ben);
        });

        As(_boss).Update(new Entity(PlanTable.LogicalName, Plans.Single().Id) { [PlanTable.CsmId] = _cora });
        Drain();
        Assert.That(OwnerOf(Plans.Item("KICKOFF")), Is.EqualTo(_cora.Id));
        GoTo(2026, 11, 25);
        Night();
        Assert.Multiple(() =>
        {
            Assert.That(OwnerOf(Plans.Single()), Is.EqualTo(_cora.Id));
            Assert.That(OwnerOf(Plans.Item("KICKOFF")), Is.EqualTo(_cora.Id));
            Assert.That(Marks(), Is.Zero);
        });
    }

    [Test]
    public void Leaver_EveryPlanGetsTheProposedPerson_RecordedAndSpread()
    {
        Sales.WinNew(Sales.Account(5_000, "Second"), deal => deal[OpportunityTable.CsmId] = _ann);
        foreach (var person in new[] { _ann, _ben, _cora })
        {
            As(_boss).Create(new Entity(CsmProfileTable.LogicalName) { [CsmProfileTable.UserId] = person });
        }

        var absence = Start(_ann, cover: null);
        Drain();
        var records = All(AssignmentTable.LogicalName);
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Plans().Select(plan => Of(plan, PlanTable.CsmId)), Is.EquivalentTo(new[] { _ben.Id, _cora.Id }));
            Assert.That(Plans.Plans().All(plan => OwnerOf(plan) == Of(plan, PlanTable.CsmId)), Is.True);
            Assert.That(Plans.ItemsWith("KICKOFF").Select(OwnerOf), Is.EquivalentTo(new[] { _ben.Id, _cora.Id }));
            Assert.That(records, Has.Count.EqualTo(2));
            Assert.That(records.Select(row => Of(row, AssignmentTable.FormerId)), Is.All.EqualTo(_ann.Id));
            Assert.That(records.Select(row => Of(row, AssignmentTable.MadeById)), Is.All.EqualTo(_boss.Id));
            Assert.That(records.All(row => Of(row, AssignmentTable.ProposedId) == Of(row, AssignmentTable.UserId)), Is.True);
            Assert.That(records.Select(row => row.Text(AssignmentTable.Alternatives)), Is.All.Contains("Success: load"));
            Assert.That(StateOf(absence), Is.EqualTo(CoverState.Ended));
            Assert.That(Row(absence).Text(AbsenceTable.Outcome), Is.EqualTo("2 plans were handed over."));
            Assert.That(
                All(CsmProfileTable.LogicalName).Count(row => row.On(CsmProfileTable.LastAssignedOn) == new Date(2026, 11, 20)),
                Is.EqualTo(2));
        });

        Assert.That(Start(_ann, cover: null), Is.EqualTo(absence));
        Night();
        Assert.That(All(AssignmentTable.LogicalName), Has.Count.EqualTo(2));
    }

    [Test]
    public void Leaver_WhatNobodyFits_GoesToTheCover_OrStaysAndIsNamed()
    {
        var absence = Start(_ann, cover: null, new Date(2026, 11, 23));
        Drain();
        GoTo(2026, 11, 23);
        Night();
        Assert.Multiple(() =>
        {
            Assert.That(Of(Plans.Single(), PlanTable.CsmId), Is.EqualTo(_ann.Id));
            Assert.That(Row(absence).Text(AbsenceTable.Outcome), Does.StartWith("0 plans were handed over.\n").And.Contain(
                "needs somebody new as CSM: nobody fits, and there is no cover."));
        });

        Start(_ben, _cora, new Date(2026, 11, 23));
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Of(Plans.Single(), PlanTable.ProjectManagerId), Is.EqualTo(_cora.Id));
            Assert.That(OwnerOf(Plans.Item("LINE_ACCEPTED")), Is.EqualTo(_cora.Id));
            Assert.That(
                All(AssignmentTable.LogicalName).Single().Choice<OwnerRole>(AssignmentTable.Role), Is.EqualTo(OwnerRole.ProjectManager));
        });
    }

    [TestCase(Roles.Csm)]
    [TestCase(Roles.SalesContributor)]
    [TestCase(Roles.Delivery)]
    [TestCase(Roles.Finance)]
    [TestCase(Roles.Executive)]
    [TestCase(Roles.Administrator)]
    public void OnlyManagers_StartACover(string role)
    {
        var person = People.User(Organization, "Pat Person", role);
        Assert.That(() => Start(_ann, _ben, to: new Date(2026, 11, 24), by: person), Throws.Exception);
        Assert.That(All(AbsenceTable.LogicalName), Is.Empty);
    }

    [Test]
    public void StartCover_WhatMakesNoSense_IsRefusedWithOneSentence()
    {
        var to = new Date(2026, 11, 24);
        var stranger = new EntityReference(SystemUserTable.LogicalName, Guid.NewGuid());
        var idle = People.User(Organization, "Ida Idle", Roles.Salesperson);
        Assert.Multiple(() =>
        {
            Refuses(_ann, null, to, "Nobody of this organization is named.");
            Refuses(stranger, _ben, to, "Nobody of this organization is named.");
            Refuses(_ann, stranger, to, "Nobody of this organization is named.");
            Refuses(_ann, _ann, to, "Ann Success cannot stand in for Ann Success.");
            Refuses(_ann, idle, to, "Ida Idle has no role that can read onboarding plans.");
            Refuses(_ann, _ben, new Date(2026, 11, 19), "The absence ends on 19 Nov 2026, before it begins on 20 Nov 2026.");
            Assert.That(All(AbsenceTable.LogicalName), Is.Empty, "nothing is half-written");
        });

        Start(_ann, _ben, to: to);
        Refuses(_ann, _cora, to, "Ann Success has another absence in this time, from 20 Nov 2026 on.");
    }

    private void Refuses(EntityReference user, EntityReference? cover, Date to, string sentence) =>
        Assert.That(() => Start(user, cover, to: to), Throws.Exception.Message.Contains(sentence));

    private Guid Start(EntityReference user, EntityReference? cover, Date? from = null, Date? to = null, EntityReference? by = null)
    {
        var request = new OrganizationRequest("onb_StartCover") { ["UserId"] = user.Id };
        if (cover is not null)
        {
            request["CoverId"] = cover.Id;
        }

        if (from is { } first)
        {
            request["From"] = first.ToDateTime();
        }

        if (to is { } last)
        {
            request["To"] = last.ToDateTime();
        }

        return (Guid)As(by ?? _boss).Execute(request)["AbsenceId"];
    }

    private void Night()
    {
        _night.Execute(new OrganizationRequest("onb_EvaluateDuePlans"));
        Drain();
    }

    private void AssertCovered(Entity row, EntityReference cover) => Assert.That(
        (OwnerOf(row), Of(row, PlanTable.CoveredForId)), Is.EqualTo((cover.Id, (Guid?)_ann.Id)), row.LogicalName);

    private int Marks() => PlanReader.Tables.Sum(table => Plans.All(table).Count(row => Of(row, PlanTable.CoveredForId) is not null));

    private List<object> Versions() =>
        [.. PlanReader.Tables.SelectMany(table => Plans.All(table)).Concat(All(AbsenceTable.LogicalName))
            .Select(row => row["versionnumber"])];

    private IOrganizationService As(EntityReference person) => Organization.ServiceFor(person.Id);

    private Entity Row(Guid absence) => Service.Retrieve(AbsenceTable.LogicalName, absence, new ColumnSet(true));

    private CoverState? StateOf(Guid absence) => Row(absence).Choice<CoverState>(AbsenceTable.CoverState);

    private IReadOnlyList<Entity> All(string table) =>
        [.. Service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];

    private static Guid? Of(Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Id;

    private static Guid OwnerOf(Entity row) => row.GetAttributeValue<EntityReference>(SystemColumns.OwnerId).Id;
}
