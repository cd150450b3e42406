using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.Facts;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Reporting;

/// <summary>
/// How satisfied customers are: the share of good and excellent answers (C-13), by period, provider and dimension (C-14).
/// </summary>
internal sealed class SurveyFigures
{
    private readonly SatisfactionScore? _overall;
    private readonly IReadOnlyList<RatedSurvey> _surveys;

    private SurveyFigures(SatisfactionScore? overall, IReadOnlyList<RatedSurvey> surveys)
    {
        _overall = overall;
        _surveys = surveys;
    }

    /// <summary>Rates the surveys of a portfolio. One call.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="plans">The portfolio.</param>
    /// <param name="from">First day that counts; null for all.</param>
    /// <param name="until">Last day that counts.</param>
    public static SurveyFigures Read(IOrganizationService service, RunningPlans plans, Date? from, Date until)
    {
        var rows = service.ReadAll(plans.RowsOf(MeasurementTable.LogicalName, MeasurementTable.Id, SurveyRow.Columns))
            .Where(row => row.Date(MeasurementTable.TakenOn) is { } on && !(on < from) && on <= until)
            .ToList();
        var answers = rows.Where(SurveyRow.IsAnswer).ToList();
        var summed = rows.Select(SurveyRow.Summed).Concat(answers
            .GroupBy(SurveyRow.Scale)
            .Select(same => SatisfactionScore.Of([.. same.Select(SurveyRow.Rating).OfType<int>()], same.Key)));
        return new SurveyFigures(
            SatisfactionScore.Of([.. summed.OfType<SatisfactionScore>()]),
            [
                .. answers.Where(SurveyRow.IsOfADimension)
                    .GroupBy(row => Tuple.Create(
                        row.Text(MeasurementTable.Period), row.Text(MeasurementTable.Provider), SurveyRow.Scale(row)))
                    .Select(same => RatedSurvey.Of(same.Key.Item1, same.Key.Item2, same.Key.Item3, [.. same]))
                    .OrderBy(survey => survey.Survey.From).ThenBy(survey => survey.Provider, StringComparer.Ordinal),
            ]);
    }

    /// <summary>Writes them, with what there is to compare with.</summary>
    public void Write(JsonText json, ReportingPolicy policy)
    {
        json.Number("answers", _overall?.Count ?? 0);
        json.Number("topTwoPercent", _overall?.TopTwoPercent, 1);
        json.Number("peerPercent", policy.PeerSatisfactionPercent);
        json.Number("bestPercent", policy.BestSatisfactionPercent);
        json.List("surveys", _surveys, static (each, survey) => survey.Write(each));
    }

    /// <summary>One provider in one period.</summary>
    private sealed class RatedSurvey
    {
        private readonly IReadOnlyDictionary<string, string> _labels;
        private readonly IReadOnlyList<DimensionRating> _ratings;

        private RatedSurvey(
            Survey survey, string? provider, IReadOnlyDictionary<string, string> labels, IReadOnlyList<DimensionRating> ratings)
        {
            Survey = survey;
            Provider = provider;
            _labels = labels;
            _ratings = ratings;
        }

        public Survey Survey { get; }

        public string? Provider { get; }

        public static RatedSurvey Of(string? period, string? provider, int scale, IReadOnlyList<Row> rows)
        {
            // Dimensions are told apart by their values, which an organization adds to; people read their labels.
            var labels = rows.GroupBy(SurveyRow.Dimension).OrderBy(same => same.Key, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => SurveyRow.DimensionLabel(same.First()), StringComparer.Ordinal);
            var survey = new Survey(
                period ?? string.Empty,
                rows.Min(SurveyRow.From),
                rows.Max(SurveyRow.Until),
                [.. labels.Keys.OrderBy(each => each, StringComparer.Ordinal)],
                scale);
            return new RatedSurvey(survey, provider, labels, survey.Rate(rows.Select(SurveyRow.Answer).OfType<SurveyAnswer>()));
        }

        public void Write(JsonText json)
        {
            json.Text("period", Survey.Period.Length == 0 ? null : Survey.Period);
            json.Day("fromOn", Survey.From);
            json.Day("untilOn", Survey.Until);
            json.Text("provider", Provider);
            json.Number("outOf", Survey.Scale);
            json.List("dimensions", _ratings, (each, rating) =>
            {
                each.Number("dimension", int.Parse(rating.Dimension, CultureInfo.InvariantCulture));
                each.Text("label", _labels[rating.Dimension]);
                each.Number("answers", rating.Satisfaction?.Count ?? 0);
                each.Number("topTwoPercent", rating.Satisfaction?.TopTwoPercent, 1);
            });
        }
    }
}
