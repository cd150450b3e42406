using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>Who looks after a plan: proposed by load and fit, decided by a manager, and recorded.</summary>
[TestFixture]
internal sealed class AssigningTests : Scenario
{
    private EntityReference _boss = null!;
    private EntityReference _ann = null!;
    private EntityReference _ben = null!;

    [SetUp]
    public void TwoCsmsWithProfiles()
    {
        Needs(Capability.SecurityRoles, Capability.OwnSettings);
        _boss = People.User(Organization, "Mia Manager", Roles.CsmManager);
        _ann = People.User(Organization, "Ann Success", Roles.Csm);
        _ben = People.User(Organization, "Ben Success", Roles.Csm);
    }

    [Test]
    [Property("Requirement", "H-31")]
    public void Propose_TheLessLoadedWins_WithScoresAndReasons()
    {
        Profile(_ann);
        Profile(_ben);
        // A High plan of Day 0 weighs 3 x 1.5 = 4.5 of 15 x 3 = 45 points, and is one of 5 onboardings at the same time.
        Sales.WinNew(Sales.Account(5_000, "Busy Ltd"), deal => deal[OpportunityTable.CsmId] = _ann);
        var plan = NewPlan();
        var figures = Propose(plan, _boss);
        var (first, second) = (figures["candidates"].Items[0], figures["candidates"].Items[1]);
        Assert.Multiple(() =>
        {
            Assert.That(figures["proposed"].Text, Is.EqualTo(_ben.Id.ToString()));
            Assert.That(figures["why"].Text, Does.StartWith("Ben Success has the lowest load, 0; next is Ann Success with 0."));
            Assert.That(figures["current"].IsNull, Is.True);
            Assert.That(first["score"].Number, Is.Zero);
            Assert.That(second["points"].Number, Is.EqualTo(0.35m * 4.5m / 45));
            Assert.That(second["onboardings"].Number, Is.EqualTo(0.25m * 1 / 5));
            Assert.That(second["sentence"].Text, Does.Contain("4.5 of 45 points").And.Contain("1 of 5 onboardings"));
            Assert.That(figures["misfits"].Items, Is.Empty);
            Assert.That(Plans.Plans().Single(each => each.Id == plan.Id).Contains(PlanTable.CsmId), Is.False, "nothing is written");
            Assert.That(All(AssignmentTable.LogicalName), Is.Empty);
        });
    }

    [Test]
    public void Propose_WhoDoesNotFit_IsNamedWithTheReason()
    {
        Profile(_ann, profile =>
        {
            profile[CsmProfileTable.Regions] = "FR, DE";
            profile[CsmProfileTable.Languages] = "en; DE";
            profile[CsmProfileTable.Products] = "Pump\nValve";
        });
        Profile(_ben, profile =>
        {
            profile[CsmProfileTable.Regions] = "FR";
            profile[CsmProfileTable.Languages] = "fr";
            profile[CsmProfileTable.Products] = "Valve";
        });
        var cora = People.User(Organization, "Cora Success", Roles.Csm);
        Profile(cora);
        As(_boss).Create(Absence(cora, new Date(2026, 11, 20), new Date(2026, 11, 20)));
        var gone = People.User(Organization, "Gone Success", Roles.Csm);
        Profile(gone);
        Service.Update(new Entity(SystemUserTable.LogicalName, gone.Id) { [SystemUserTable.IsDisabled] = true });

        var account = Sales.Account(5_000);
        Service.Update(new Entity(AccountTable.LogicalName, account.Id)
        {
            [AccountTable.Region] = "DE-BY",
            [AccountTable.Language] = "de",
        });
        var deal = Sales.Opportunity(account);
        Sales.Line(deal, Sales.Product("Pump"));
        Sales.Win(deal);
        Drain();
        var figures = Propose(Plans.Single().ToEntityReference(), _boss);
        Assert.Multiple(() =>
        {
            Assert.That(figures["proposedName"].Text, Is.EqualTo("Ann Success"));
            Assert.That(figures["why"].Text, Is.EqualTo("Only Ann Success fits; the load is 0."));
            Assert.That(figures["misfits"].Items.Select(misfit => misfit.Text), Is.EquivalentTo(new[]
            {
                "Ben Success does not serve the region DE-BY.",
                "Ben Success does not speak the language de.",
                "Ben Success does not know the product Pump.",
                "Cora Success is out of office on 20 Nov 2026.",
            }));
        });
    }

    [Test]
    [Property("Requirement", "H-31")]
    public void Assign_TheProposal_RecordsItsBasisAndMovesTheRows()
    {
        Profile(_ann);
        Profile(_ben);
        Sales.WinNew(Sales.Account(5_000, "Busy Ltd"), deal => deal[OpportunityTable.CsmId] = _ann);
        var plan = NewPlan();
        var answer = As(_boss).Execute(Assign(plan)).Results;
        Drain();
        var record = Read(AssignmentTable.LogicalName, (Guid)answer["AssignmentId"]);
        Assert.Multiple(() =>
        {
            Assert.That(answer["AssignedTo"], Is.EqualTo("Ben Success"));
            Assert.That((string)answer["Why"], Does.StartWith("Ben Success has the lowest load"));
            Assert.That(Of(record, AssignmentTable.PlanId), Is.EqualTo(plan.Id));
            Assert.That(record.Choice<OwnerRole>(AssignmentTable.Role), Is.EqualTo(OwnerRole.Csm));
            Assert.That(Of(record, AssignmentTable.UserId), Is.EqualTo(_ben.Id));
            Assert.That(Of(record, AssignmentTable.ProposedId), Is.EqualTo(_ben.Id));
            Assert.That(Of(record, AssignmentTable.FormerId), Is.Null);
            Assert.That(Of(record, AssignmentTable.MadeById), Is.EqualTo(_boss.Id));
            Assert.That(record.On(AssignmentTable.AssignedOn), Is.EqualTo(new Date(2026, 11, 20)));
            Assert.That(record.GetAttributeValue<decimal?>(AssignmentTable.Score), Is.Zero);
            Assert.That(record.Text(AssignmentTable.Why), Does.StartWith("Ben Success has the lowest load"));
            Assert.That(record.Text(AssignmentTable.Inputs), Does.StartWith("Segment: High").And.Contain("Ben Success: load 0 (0 of 45"));
            Assert.That(record.Text(AssignmentTable.Alternatives), Does.StartWith("Ann Success: load").And.Contain("4.5 of 45 points"));
            Assert.That(record.Text(AssignmentTable.OverrideReason), Is.Null);
            Assert.That(ProfileOf(_ben).On(CsmProfileTable.LastAssignedOn), Is.EqualTo(new Date(2026, 11, 20)));
            Assert.That(OwnerOf(PlanRow(plan)), Is.EqualTo(_ben.Id));
            Assert.That(OwnerOf(ItemOf(plan, "KICKOFF")), Is.EqualTo(_ben.Id));
        });

        Assert.That(
            () => As(_boss).Execute(Assign(plan, _ben)),
            Throws.Exception.Message.Contains("Ben Success has the role CSM already."));
        Assert.That(All(AssignmentTable.LogicalName), Has.Count.EqualTo(1));
    }

    [Test]
    [Property("Requirement", "H-31")]
    public void Assign_SomebodyElse_NeedsAReasonThatStays()
    {
        Profile(_ann);
        Profile(_ben, profile => profile[CsmProfileTable.Products] = "Another product");
        var plan = NewPlan();
        Assert.That(
            () => As(_boss).Execute(Assign(plan, _ben)),
            Throws.Exception.Message.Contains("Only Ann Success fits; the load is 0. Say in Reason why it is Ben Success instead."));
        Assert.That(Of(PlanRow(plan), PlanTable.CsmId), Is.Null, "nothing is half-written");

        As(_boss).Execute(Assign(plan, _ben, "Knows the customer"));
        Drain();
        var record = All(AssignmentTable.LogicalName).Single();
        Assert.Multiple(() =>
        {
            Assert.That(Of(PlanRow(plan), PlanTable.CsmId), Is.EqualTo(_ben.Id));
            Assert.That(Of(record, AssignmentTable.ProposedId), Is.EqualTo(_ann.Id));
            Assert.That(Of(record, AssignmentTable.UserId), Is.EqualTo(_ben.Id));
            Assert.That(Of(record, AssignmentTable.MadeById), Is.EqualTo(_boss.Id), "who overrode");
            Assert.That(record.Text(AssignmentTable.OverrideReason), Is.EqualTo("Knows the customer"));
        });
    }

    [Test]
    public void Assign_EqualLoads_GoesToWhoHasWaitedLongest()
    {
        Profile(_ann, profile => profile[CsmProfileTable.LastAssignedOn] = new DateTime(2026, 11, 1));
        Profile(_ben, profile => profile[CsmProfileTable.LastAssignedOn] = new DateTime(2026, 10, 1));
        Assert.That(Propose(NewPlan(), _boss)["why"].Text, Is.EqualTo("Of those with the lowest load, 0, Ben Success has waited longest."));
    }

    [Test]
    public void Assign_ATeam_GivesItThePlan_AndItsMembersComeFirst()
    {
        Profile(_ann);
        Profile(_ben);
        var team = People.Team(Organization, "Pool North", Roles.Csm);
        Service.Associate(
            "team", team.Id, new Relationship("teammembership_association"), new EntityReferenceCollection { _ben });
        var plan = NewPlan();
        As(_boss).Execute(Assign(plan, _ann, "First"));
        Drain();
        var toTeam = Assign(plan);
        toTeam["TeamId"] = team.Id;
        toTeam["Reason"] = "Ann is full";
        As(_boss).Execute(toTeam);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Of(PlanRow(plan), PlanTable.CsmId), Is.Null);
            Assert.That(OwnerOf(PlanRow(plan)), Is.EqualTo(team.Id));
            Assert.That(OwnerOf(ItemOf(plan, "KICKOFF")), Is.EqualTo(team.Id));
            Assert.That(
                All(AssignmentTable.LogicalName).Select(row => Of(row, AssignmentTable.TeamId)), Has.One.EqualTo(team.Id));
            Assert.That(
                All(AssignmentTable.LogicalName).Where(row => Of(row, AssignmentTable.TeamId) == team.Id)
                    .Select(row => Of(row, AssignmentTable.FormerId)),
                Is.EqualTo(new Guid?[] { _ann.Id }));
        });

        var figures = Propose(plan, _boss);
        Assert.That(figures["candidates"].Items.Select(each => each["name"].Text), Is.EqualTo(new[] { "Ben Success" }));
    }

    [Test]
    public void Assign_AProjectManager_IsRecordedWithoutAProposal()
    {
        var plan = NewPlan();
        var request = Assign(plan, _ben);
        request["Role"] = ChoiceValues.Number(OwnerRole.ProjectManager);
        As(_boss).Execute(request);
        Drain();
        var record = All(AssignmentTable.LogicalName).Single();
        Assert.Multiple(() =>
        {
            Assert.That(Of(PlanRow(plan), PlanTable.ProjectManagerId), Is.EqualTo(_ben.Id));
            Assert.That(OwnerOf(ItemOf(plan, "LINE_ACCEPTED")), Is.EqualTo(_ben.Id));
            Assert.That(record.Choice<OwnerRole>(AssignmentTable.Role), Is.EqualTo(OwnerRole.ProjectManager));
            Assert.That(Of(record, AssignmentTable.ProposedId), Is.Null);
            Assert.That(record.Text(AssignmentTable.Why), Is.Null);
        });
    }

    [TestCase(1)]
    [TestCase(0)]
    public void NewPlanOfATeam_GetsTheProposedMemberByItself_WhereTheSettingSaysSo(int automatic)
    {
        Profile(_ann);
        Profile(_ben);
        var team = People.Team(Organization, "Pool North", Roles.Csm);
        Service.Associate(
            "team", team.Id, new Relationship("teammembership_association"), new EntityReferenceCollection { _ben });
        if (automatic == 1)
        {
            RulesetDesk.PublishWith(Administrator, "assign.automatic", 1);
        }

        Sales.WinNew(Sales.Account(5_000), deal => deal[OpportunityTable.OwnerId] = team);
        var record = All(AssignmentTable.LogicalName).SingleOrDefault();
        Assert.Multiple(() =>
        {
            Assert.That(OwnerOf(Plans.Single()), Is.EqualTo(automatic == 1 ? _ben.Id : team.Id));
            Assert.That(OwnerOf(Plans.Item("KICKOFF")), Is.EqualTo(automatic == 1 ? _ben.Id : team.Id));
            Assert.That(record is null, Is.EqualTo(automatic == 0));
            Assert.That(record is null || Of(record, AssignmentTable.MadeById) is null, Is.True, "nobody decided");
            Assert.That(record is null || Of(record, AssignmentTable.ProposedId) == _ben.Id, Is.True);
        });
    }

    [Test]
    public void NewPlan_ForWhichNobodyFits_StaysWhereItIs()
    {
        RulesetDesk.PublishWith(Administrator, "assign.automatic", 1);
        NewPlan();
        Assert.That(OwnerOf(Plans.Single()), Is.EqualTo(Organization.Seller.Id));
    }

    [Test]
    public void Reconcile_CountsWhatEverybodyCarries()
    {
        Profile(_ann);
        Profile(_ben);
        Sales.WinNew(Sales.Account(5_000, "Busy Ltd"), deal => deal[OpportunityTable.CsmId] = _ann);
        As(People.User(Organization, "# Robot", Roles.ServiceUser)).Execute(new OrganizationRequest("onb_Reconcile"));
        var version = ProfileOf(_ann)["versionnumber"];
        Assert.Multiple(() =>
        {
            // A High plan in its first days: 3 x 1.5.
            Assert.That(ProfileOf(_ann).GetAttributeValue<decimal?>(CsmProfileTable.Points), Is.EqualTo(4.5m));
            Assert.That(ProfileOf(_ann).GetAttributeValue<int?>(CsmProfileTable.Plans), Is.EqualTo(1));
            Assert.That(ProfileOf(_ben).GetAttributeValue<decimal?>(CsmProfileTable.Points), Is.Zero);
        });

        As(People.User(Organization, "# Robot", Roles.ServiceUser)).Execute(new OrganizationRequest("onb_Reconcile"));
        Assert.That(ProfileOf(_ann)["versionnumber"], Is.EqualTo(version), "only what changed is written");
    }

    [TestCase(Roles.Csm)]
    [TestCase(Roles.SalesContributor)]
    [TestCase(Roles.Delivery)]
    [TestCase(Roles.Finance)]
    [TestCase(Roles.Executive)]
    [TestCase(Roles.Administrator)]
    public void OnlyManagers_ProposeAndAssign(string role)
    {
        Profile(_ann);
        var plan = NewPlan();
        var person = People.User(Organization, "Pat Person", role);
        Assert.Multiple(() =>
        {
            Assert.That(() => Propose(plan, person), Throws.Exception);
            Assert.That(() => As(person).Execute(Assign(plan)), Throws.Exception);
            Assert.That(Of(PlanRow(plan), PlanTable.CsmId), Is.Null);
            Assert.That(() => As(person).RetrieveMultiple(new QueryExpression(CsmProfileTable.LogicalName)), Throws.Exception);
            Assert.That(() => As(person).RetrieveMultiple(new QueryExpression(AssignmentTable.LogicalName)), Throws.Exception);
        });
    }

    [Test]
    [Property("Person", "Onboarding CSM Manager writes onb_csmprofile")]
    public void TheServiceUser_ProposesAndAssigns()
    {
        Profile(_ann);
        var plan = NewPlan();
        var robot = People.User(Organization, "# Robot", Roles.ServiceUser);
        Assert.That(Propose(plan, robot)["proposedName"].Text, Is.EqualTo("Ann Success"));
        As(robot).Execute(Assign(plan));
        Assert.That(Of(PlanRow(plan), PlanTable.CsmId), Is.EqualTo(_ann.Id));
    }

    [Test]
    public void Assign_WhatMakesNoSense_IsRefusedWithOneSentence()
    {
        var plan = NewPlan();
        var stranger = new EntityReference(SystemUserTable.LogicalName, Guid.NewGuid());
        var gone = People.User(Organization, "Gone Success", Roles.Csm);
        Service.Update(new Entity(SystemUserTable.LogicalName, gone.Id) { [SystemUserTable.IsDisabled] = true });
        var idle = People.Team(Organization, "Idle");
        Assert.Multiple(() =>
        {
            Refuses(Assign(plan), "Nobody has a CSM profile yet");
            Refuses(Assign(plan, stranger), "Nobody of this organization is named.");
            Refuses(Assign(plan, gone), "Gone Success is disabled");
            Refuses(With(Assign(plan), "TeamId", Guid.NewGuid()), "Nobody of this organization is named.");
            Refuses(With(Assign(plan), "TeamId", idle.Id), "Idle has no role that can read onboarding plans");
            Refuses(With(Assign(plan, _ann), "TeamId", idle.Id), "Name either a user or a team.");
            Refuses(With(Assign(plan), "Role", ChoiceValues.Number(OwnerRole.ProjectManager)), "Nobody is proposed as project manager.");
            Refuses(With(Assign(plan, _ann), "Role", ChoiceValues.Number(OwnerRole.Trainer)), "not the role Trainer.");
            Refuses(With(Assign(plan, _ann), "Role", 7), "Role");
            Assert.That(
                () => As(_boss).Execute(Assign(new EntityReference(PlanTable.LogicalName, Guid.NewGuid()), _ann)), Throws.Exception);
        });

        Profile(_ben, profile => profile[CsmProfileTable.Products] = "Something else");
        Assert.Multiple(() =>
        {
            Refuses(Assign(plan), "No candidate fits (checked: 1).");
            Refuses(Assign(plan, _ann), "Say in Reason why it is Ann Success instead.");
        });

        Csm.Update(new Entity(PlanTable.LogicalName, plan.Id) { [PlanTable.Status] = ChoiceValues.Write(PlanStatus.Cancelled) });
        Drain();
        Refuses(Assign(plan, _ann, "Why not"), "is cancelled or archived: nobody is assigned to it any more.");
        Assert.That(All(AssignmentTable.LogicalName), Is.Empty);
    }

    [Test]
    public void Absences_AreEnteredByManagers_AndSeenByWhoWorksWithCustomers()
    {
        As(_boss).Create(Absence(_ann, new Date(2026, 12, 1), new Date(2026, 12, 4)));
        var absence = All(AbsenceTable.LogicalName).Single();
        Assert.Multiple(() =>
        {
            Assert.That(absence.Text(AbsenceTable.Name), Is.EqualTo("Ann Success"));
            Assert.That(As(_ann).RetrieveMultiple(new QueryExpression(AbsenceTable.LogicalName)).Entities, Has.Count.EqualTo(1));
            Assert.That(() => As(_ann).Create(Absence(_ann, new Date(2027, 1, 1), new Date(2027, 1, 2))), Throws.Exception);
        });
    }

    [Test]
    public void Absences_ThatMakeNoSense_AreRefusedWithOneSentence()
    {
        var (first, last) = (new Date(2026, 12, 1), new Date(2026, 12, 4));
        var gone = People.User(Organization, "Gone Success", Roles.Csm);
        Service.Update(new Entity(SystemUserTable.LogicalName, gone.Id) { [SystemUserTable.IsDisabled] = true });
        As(_boss).Create(Absence(_ann, first, last));
        Assert.Multiple(() =>
        {
            Refuses(
                new Entity(AbsenceTable.LogicalName) { [AbsenceTable.FromOn] = first.ToDateTime() },
                "Nobody of this organization is named.");
            Refuses(new Entity(AbsenceTable.LogicalName) { [AbsenceTable.UserId] = _ben }, "Enter the first day of the absence.");
            Refuses(Absence(_ben, last, first), "The absence ends on 1 Dec 2026, before it begins on 4 Dec 2026.");
            Refuses(Absence(_ben, first, last, _ben), "Ben Success cannot stand in for Ben Success.");
            Refuses(Absence(_ben, first, last, gone), "Gone Success is disabled");
            Refuses(Absence(_ann, last, null), "Ann Success has another absence in this time, from 1 Dec 2026 on.");
            Refuses(Absence(_ben, last, last, _ann), "Ann Success has another absence in this time, from 1 Dec 2026 on.");
            Refuses(new Entity(CsmProfileTable.LogicalName), "Nobody of this organization is named.");
        });

        Profile(_ann);
        Assert.That(() => Profile(_ann), Throws.Exception, "one profile for each user");
    }

    private void Refuses(OrganizationRequest request, string sentence) =>
        Assert.That(() => As(_boss).Execute(request), Throws.Exception.Message.Contains(sentence));

    private void Refuses(Entity row, string sentence) =>
        Assert.That(() => As(_boss).Create(row), Throws.Exception.Message.Contains(sentence));

    private IOrganizationService As(EntityReference person) => Organization.ServiceFor(person.Id);

    private void Profile(EntityReference user, Action<Entity>? more = null)
    {
        var profile = new Entity(CsmProfileTable.LogicalName) { [CsmProfileTable.UserId] = user };
        more?.Invoke(profile);
        As(_boss).Create(profile);
    }

    private Entity ProfileOf(EntityReference user) =>
        All(CsmProfileTable.LogicalName).Single(profile => Of(profile, CsmProfileTable.UserId) == user.Id);

    private static Entity Absence(EntityReference user, Date from, Date? to, EntityReference? cover = null) =>
        new(AbsenceTable.LogicalName)
        {
            [AbsenceTable.UserId] = user,
            [AbsenceTable.FromOn] = from.ToDateTime(),
            [AbsenceTable.ToOn] = to?.ToDateTime(),
            [AbsenceTable.CoverId] = cover,
        };

    private EntityReference NewPlan()
    {
        var known = Plans.Plans().Select(plan => plan.Id).ToList();
        Sales.WinNew(Sales.Account(5_000, "New Ltd"));
        return Plans.Plans().Single(plan => !known.Contains(plan.Id)).ToEntityReference();
    }

    private Figures Propose(EntityReference plan, EntityReference person) =>
        Figures.Of(As(person).Execute(new OrganizationRequest("onb_ProposeAssignment") { ["Target"] = plan }).Results);

    private static OrganizationRequest Assign(EntityReference plan, EntityReference? user = null, string? reason = null)
    {
        var request = new OrganizationRequest("onb_Assign") { ["Target"] = plan };
        if (user is not null)
        {
            request["UserId"] = user.Id;
        }

        if (reason is not null)
        {
            request["Reason"] = reason;
        }

        return request;
    }

    private static OrganizationRequest With(OrganizationRequest request, string name, object value)
    {
        request[name] = value;
        return request;
    }

    private Entity PlanRow(EntityReference plan) => Read(plan.LogicalName, plan.Id);

    private Entity ItemOf(EntityReference plan, string code) =>
        Plans.ItemsWith(code).First(item => Of(item, MilestoneTable.PlanId) == plan.Id);

    private Entity Read(string table, Guid id) => Service.Retrieve(table, id, new ColumnSet(true));

    private IReadOnlyList<Entity> All(string table) =>
        [.. Service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];

    private static Guid? Of(Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Id;

    private static Guid OwnerOf(Entity row) => row.GetAttributeValue<EntityReference>(SystemColumns.OwnerId).Id;
}
