using System;
using System.Linq;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Covering;

/// <summary>Somebody is away, and somebody stands in; without an end, they leave for good.</summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="caller">As whoever asks.</param>
internal sealed class StartCover(IOrganizationService service, IOrganizationService caller)
{
    /// <summary>
    /// Runs the use case; what makes no sense is refused when the absence is written. Again, it answers the same absence.
    /// </summary>
    /// <param name="user">Who is away.</param>
    /// <param name="cover">Who stands in; may be null only for somebody who leaves.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day, included; null for somebody who leaves.</param>
    /// <returns>The absence.</returns>
    /// <exception cref="DomainException">Nobody is away, nobody is to stand in, or they cannot own plans.</exception>
    public Guid Run(EntityReference? user, EntityReference? cover, Date from, Date? to)
    {
        if (user is null || cover is null && to is not null)
        {
            throw new DomainException(PeopleMessages.Unknown);
        }

        if (Find(user, cover, from, to) is { } known)
        {
            return known;
        }

        var absence = new Entity(AbsenceTable.LogicalName)
        {
            [AbsenceTable.UserId] = user,
            [AbsenceTable.CoverId] = cover,
            [AbsenceTable.FromOn] = from.ToDateTime(),
            [AbsenceTable.ToOn] = to?.ToDateTime(),
        };
        var name = string.Empty;
        if (cover is not null)
        {
            // Read before: where the platform refuses, the transaction ends.
            name = NameOf(cover.Id);
            // Theirs, so that the platform refuses at once who may not own records of the onboarding.
            absence[SystemColumns.OwnerId] = cover;
        }

        try
        {
            return caller.Create(absence);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (ServiceFaults.MeaningOf(fault) == FaultMeaning.OwnerRefused)
        {
            throw new DomainException(PeopleMessages.CannotOwn(name));
        }
    }

    private string NameOf(Guid userId)
    {
        var query = new QueryExpression(SystemUserTable.LogicalName) { ColumnSet = new ColumnSet(SystemUserTable.FullName) };
        query.Criteria.AddCondition(SystemUserTable.Id, ConditionOperator.Equal, userId);
        return service.Read(query).Select(row => row.Text(SystemUserTable.FullName)).FirstOrDefault()
            ?? throw new DomainException(PeopleMessages.Unknown);
    }

    private Guid? Find(EntityReference user, EntityReference? cover, Date from, Date? to)
    {
        var query = new QueryExpression(AbsenceTable.LogicalName)
        {
            ColumnSet = new ColumnSet(AbsenceTable.CoverId, AbsenceTable.ToOn),
        };
        query.Criteria.ActiveOnly();
        query.Criteria.AddCondition(AbsenceTable.UserId, ConditionOperator.Equal, user.Id);
        query.Criteria.AddCondition(AbsenceTable.FromOn, ConditionOperator.On, from.ToDateTime());
        return service.Read(query)
            .Where(row => row.Date(AbsenceTable.ToOn) == to && row.Reference(AbsenceTable.CoverId)?.Id == cover?.Id)
            .Select(row => (Guid?)row.Id)
            .FirstOrDefault();
    }
}
