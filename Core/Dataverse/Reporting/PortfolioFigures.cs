using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Health.Portfolio;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Reporting;

/// <summary>
/// A portfolio in figures: health by contract value with the worst plan, the adoption curve, contacts, needs, satisfaction. Six calls and
/// one or two for calendars, and one more for every further 5,000 rows of a table.
/// </summary>
internal static class PortfolioFigures
{
    private const int Digits = 1;

    private static readonly string[] Columns =
    [
        PlanTable.Name, PlanTable.HealthScore, PlanTable.HealthBand, PlanTable.MonthlyValue, PlanValue.BaseColumn, PlanTable.CurveStage,
        PlanTable.CurveSinceOn, PlanTable.GoLiveOn, PlanTable.DeliveredOn, PlanTable.CalendarId, PlanTable.Region,
    ];

    /// <summary>Sums up a portfolio.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="plans">Its plans.</param>
    /// <param name="from">First day of the survey answers that count; null for all.</param>
    /// <param name="until">Last day of them; null for today.</param>
    /// <param name="today">Today where the reader is.</param>
    /// <param name="language">Language of the labels.</param>
    public static Report Of(IOrganizationService service, RunningPlans plans, Date? from, Date? until, Date today, Language language)
    {
        var rules = RulesetRows.Published(service).Rules;
        var rows = PlansOf(service, plans);
        var contacts = ContactFigures.Read(service, plans, today, rules.Cadence);
        var needs = NeedFigures.Read(service, plans, rows, today, rules.Cadence);
        var surveys = SurveyFigures.Read(service, plans, from, until ?? today);
        return new Report(rows.Count, JsonText.Of(json =>
        {
            json.Day("asOf", today);
            json.Number("plans", rows.Count);
            json.Object("health", each => Health(each, rows, language));
            json.List("curve", CurveDistribution.Of(rows.Select(StageOf)), (each, stage) =>
            {
                each.Text("stage", stage.Stage.ToString());
                each.Text("label", LabelTexts.Of(stage.Stage, language));
                each.Number("customers", stage.Customers);
            });
            json.List("trough", TroughOf(rows), (each, plan) => Trough(each, plan.Row, today, rules));
            json.Object("contacts", each => contacts.Write(each, language));
            json.Object("needs", each => needs.Write(each, rules.Cadence));
            json.Object("satisfaction", each => surveys.Write(each, rules.Reporting));
        }));
    }

    private static IReadOnlyList<Row> PlansOf(IOrganizationService service, RunningPlans plans)
    {
        var query = new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        plans.Apply(query.Criteria);
        query.AddOrder(PlanTable.Id, OrderType.Ascending);
        return service.ReadAll(query);
    }

    private static void Health(JsonText json, IReadOnlyList<Row> rows, Language language)
    {
        var health = PortfolioHealth.Of([.. rows.Select(HealthOf)], HealthModels.Common);
        json.Number("score", health.Score);
        json.Text("band", health.Band.ToString());
        json.Text("bandLabel", LabelTexts.Of(health.Band, language));
        json.Number("confidence", health.Confidence);
        json.List("bands", health.Bands.OrderBy(each => each.Key).Select(each => new BandCount(each.Key, each.Value)), (each, band) =>
        {
            each.Text("band", band.Band.ToString());
            each.Text("label", LabelTexts.Of(band.Band, language));
            each.Number("plans", band.Plans);
        });
        json.Object("worst", health.Worst, (each, worst) =>
        {
            each.Id("plan", worst.PlanId);
            each.Text("name", worst.Name);
            each.Number("score", worst.Score);
            each.Text("band", worst.Band.ToString());
            each.Text("bandLabel", LabelTexts.Of(worst.Band, language));
        });
    }

    private static PlanHealth HealthOf(Row row) => new(
        row.Text(PlanTable.Name) ?? string.Empty,
        row.Decimal(PlanTable.HealthScore),
        row.Choice<HealthBand>(PlanTable.HealthBand) ?? HealthBand.Unknown,
        PlanValue.Of(row))
    {
        PlanId = row.Id,
    };

    private static CurveStage StageOf(Row row) => row.Choice<CurveStage>(PlanTable.CurveStage) ?? CurveStage.Unknown;

    private static IEnumerable<PlanInTrough> TroughOf(IReadOnlyList<Row> rows) => rows
        .Where(row => StageOf(row) == CurveStage.RealityTrough && row.Date(PlanTable.CurveSinceOn) is not null)
        .OrderBy(row => row.Date(PlanTable.CurveSinceOn))
        .Select(row => new PlanInTrough(row));

    /// <summary>How long a customer has been in the trough, and by when they should be out of it (W-09).</summary>
    private static void Trough(JsonText json, Row row, Date today, Ruleset rules)
    {
        var since = row.Date(PlanTable.CurveSinceOn)!.Value;
        var deployedOn = row.Date(PlanTable.GoLiveOn) ?? row.Date(PlanTable.DeliveredOn);
        json.Id("plan", row.Id);
        json.Text("name", row.Text(PlanTable.Name));
        json.Day("sinceOn", since);
        json.Number("days", today - since);
        json.Day("expectedBy", since.AddDays(rules.Adoption.TroughAmberDays));
        json.Day("limitOn", deployedOn?.AddDays(rules.Adoption.TroughRedDays));
    }

    private sealed class BandCount(HealthBand band, int plans)
    {
        public HealthBand Band => band;

        public int Plans => plans;
    }

    private sealed class PlanInTrough(Row row)
    {
        public Row Row => row;
    }
}
