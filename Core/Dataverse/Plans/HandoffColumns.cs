using System;
using System.Collections.Generic;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Billing;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>What is computed of a handoff, as columns.</summary>
internal static class HandoffColumns
{
    /// <summary>How complete it is.</summary>
    /// <param name="result">The score and what is missing.</param>
    /// <param name="warnings">What to watch.</param>
    /// <param name="language">Language of the sentences.</param>
    public static Dictionary<string, object?> Of(HandoffStanding result, IReadOnlyList<Message> warnings, Language language) => new()
    {
        [HandoffTable.Score] = result.Score,
        [HandoffTable.Acceptable] = result.IsAcceptable,
        [HandoffTable.Missing] = Lines(result.Missing, language, HandoffTable.MissingLength),
        [HandoffTable.Warnings] = Lines(warnings, language, HandoffTable.WarningsLength),
        [HandoffTable.ProgramPlanReadiness] = result.PlanReadiness is { } percent ? (int?)Math.Floor(percent) : null,
    };

    /// <summary>Sentences, one a line; null for none.</summary>
    public static string? Lines(IEnumerable<Message> messages, Language language, int length) =>
        StoredText.Fit(Catalogue.RenderLines(messages, language), length);

    /// <summary>Term times monthly value; null while either is not known (N-05).</summary>
    public static Money? Total(int? termMonths, decimal? monthlyValue) => termMonths is >= 1 and var term && monthlyValue is { } value
        ? new Money(ContractValue.Total(term, value))
        : null;
}
