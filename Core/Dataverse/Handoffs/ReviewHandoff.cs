using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Handoffs;

/// <summary>The steps of a handoff from Sales to Customer Success: handed over, accepted, returned.</summary>
/// <remarks>
/// A step is written as its caller, so that the platform decides whether they may write this row; what follows from it is written by the
/// system. Calls: five reads, one write, and one more for the questions when it is accepted.
/// </remarks>
internal sealed class ReviewHandoff
{
    private readonly IOrganizationService _service;
    private readonly IOrganizationService _asCaller;
    private readonly EntityReference _by;
    private readonly DateTime _at;
    private readonly HandoffRow _handoff;
    private readonly PlanRow _plan;
    private readonly HandoffReview _review;
    private readonly HandoffPolicy _policy;
    private readonly IReadOnlyList<Row> _questions;
    private readonly DealHandoff _facts;

    /// <summary>Reads a handoff.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="asCaller">With the rights of whoever takes the step.</param>
    /// <param name="target">The handoff.</param>
    /// <param name="by">Who takes the step.</param>
    /// <param name="at">Moment of the message, UTC.</param>
    /// <exception cref="DomainException">It is gone, deactivated or without a plan, or its deal is not won.</exception>
    public ReviewHandoff(
        IOrganizationService service, IOrganizationService asCaller, EntityReference target, EntityReference by, DateTime at)
    {
        _service = service;
        _asCaller = asCaller;
        _by = by;
        _at = at;
        _handoff = HandoffRow.Find(service, target.Id) ?? throw new DomainException(HandoffMessages.Gone);
        _plan = (_handoff.PlanId is { } planId ? PlanRow.Find(service, planId) : null) ?? throw new DomainException(HandoffMessages.Gone);
        _review = _handoff.Review ?? throw new DomainException(HandoffMessages.NotWon);
        _policy = RulesetRows.Published(service).Rules.Handoff;
        _questions = HandoffItemRows.OfHandoff(service, target.Id);
        _facts = _handoff.Facts([.. _questions.Select(HandoffItemRows.From)], _plan.Profile);
    }

    /// <summary>The last working day on which Customer Success decides in time, after <see cref="Submit"/>.</summary>
    public Date DecideBy =>
        new HandoffDeadlines(_plan.Anchors.WonOn, _plan.Calendar.Days(_service), _policy).DecisionBy(_plan.Profile.DateOf(_at));

    /// <summary>Sales hands over. What is missing warns and stops nothing (H-03).</summary>
    /// <returns>The warnings, and what is missing.</returns>
    /// <exception cref="DomainException">It is handed over or accepted already, or the caller may not write it.</exception>
    public IReadOnlyList<Message> Submit()
    {
        var next = _review.Submit(_at);
        var row = Row(next);
        row[HandoffTable.SubmittedOn] = _at;
        row[HandoffTable.SubmittedById] = _by;
        row[HandoffTable.DecideBy] = DecideBy.ToDateTime();
        Write(row);
        return [.. _facts.Warnings(_policy), .. _facts.Result(_policy).Missing];
    }

    /// <summary>Customer Success accepts, and owns the handoff and its questions from here on.</summary>
    /// <exception cref="DomainException">It was not handed over, an answer it hangs on is missing, or it has too few points.</exception>
    public void Accept()
    {
        var next = _review.Accept(_at, _facts.Result(_policy));
        var owner = _plan.Stored.Reference(PlanTable.CsmId) ?? _by;
        var row = Row(next);
        row[HandoffTable.DecidedOn] = _at;
        row[HandoffTable.DecidedById] = _by;
        row[HandoffTable.HoursToAcceptance] = next.HoursToAcceptance is { } hours ? Math.Round((decimal)hours, 1) : null;
        row[HandoffTable.ReturnReasons] = null;
        row[SystemColumns.OwnerId] = owner;
        Write(row);
        _service.UpdateMany(_questions.Select(question => new Entity(HandoffItemTable.LogicalName, question.Id)
        {
            [SystemColumns.OwnerId] = owner,
        }));
    }

    /// <summary>Customer Success sends it back with what is missing.</summary>
    /// <param name="reasons">What it needs beside the answers that are missing, one reason a line; null for nothing.</param>
    /// <returns>What the return names.</returns>
    /// <exception cref="DomainException">It was not handed over, or nothing is missing and no reason is given.</exception>
    public IReadOnlyList<Message> Return(string? reasons)
    {
        var added = (reasons ?? string.Empty).Split('\r', '\n')
            .Select(reason => reason.Trim())
            .Where(reason => reason.Length > 0)
            .Select(HandoffMessages.Reason);
        var next = _review.Return(_at, _facts.Result(_policy), [.. added]);
        var row = Row(next);
        row[HandoffTable.DecidedOn] = _at;
        row[HandoffTable.DecidedById] = _by;
        row[HandoffTable.Returns] = next.Returns;
        row[HandoffTable.ReturnReasons] = HandoffColumns.Lines(next.Gaps, _plan.Profile.Language, HandoffTable.ReturnReasonsLength);
        Write(row);
        return next.Gaps;
    }

    private Entity Row(HandoffReview next) => new(HandoffTable.LogicalName, _handoff.Row.Id)
    {
        [HandoffTable.Stage] = ChoiceValues.Write(next.Stage),
    };

    private void Write(Entity row)
    {
        try
        {
            if (!RowVersion.Write(_asCaller, row, RowVersion.Of(_handoff.Row)))
            {
                throw new DomainException(HandoffMessages.ChangedMeanwhile);
            }
        }
        catch (FaultException<OrganizationServiceFault> fault) when (ServiceFaults.IsRefused(fault))
        {
            throw new DomainException(HandoffMessages.NotYours);
        }
    }
}
