using System.Globalization;
using CrmOnboarding.Sandbox.Queries;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Queries;

/// <summary>Wednesday 18 March 2026, 15:30. Weeks begin on Sunday, quarters with the calendar year.</summary>
internal sealed class DateWindowTests
{
    private static readonly DateTime Now = new(2026, 3, 18, 15, 30, 0);

    [TestCase(ConditionOperator.Yesterday, 0, "2026-03-17", "2026-03-18")]
    [TestCase(ConditionOperator.Today, 0, "2026-03-18", "2026-03-19")]
    [TestCase(ConditionOperator.Tomorrow, 0, "2026-03-19", "2026-03-20")]
    [TestCase(ConditionOperator.LastWeek, 0, "2026-03-08", "2026-03-15")]
    [TestCase(ConditionOperator.ThisWeek, 0, "2026-03-15", "2026-03-22")]
    [TestCase(ConditionOperator.NextWeek, 0, "2026-03-22", "2026-03-29")]
    [TestCase(ConditionOperator.LastMonth, 0, "2026-02-01", "2026-03-01")]
    [TestCase(ConditionOperator.ThisMonth, 0, "2026-03-01", "2026-04-01")]
    [TestCase(ConditionOperator.NextMonth, 0, "2026-04-01", "2026-05-01")]
    [TestCase(ConditionOperator.LastYear, 0, "2025-01-01", "2026-01-01")]
    [TestCase(ConditionOperator.ThisYear, 0, "2026-01-01", "2027-01-01")]
    [TestCase(ConditionOperator.NextYear, 0, "2027-01-01", "2028-01-01")]
    [TestCase(ConditionOperator.Last7Days, 0, "2026-03-11", "2026-03-18T15:30:01")]
    [TestCase(ConditionOperator.Next7Days, 0, "2026-03-18T15:30", "2026-03-26")]
    [TestCase(ConditionOperator.LastXHours, 5, "2026-03-18T10:30", "2026-03-18T15:30:01")]
    [TestCase(ConditionOperator.NextXHours, 5, "2026-03-18T15:30", "2026-03-18T20:30:01")]
    [TestCase(ConditionOperator.LastXDays, 3, "2026-03-15", "2026-03-18T15:30:01")]
    [TestCase(ConditionOperator.NextXDays, 3, "2026-03-18T15:30", "2026-03-22")]
    [TestCase(ConditionOperator.LastXWeeks, 2, "2026-03-04", "2026-03-18T15:30:01")]
    [TestCase(ConditionOperator.NextXWeeks, 2, "2026-03-18T15:30", "2026-04-02")]
    [TestCase(ConditionOperator.LastXMonths, 1, "2026-02-18", "2026-03-18T15:30:01")]
    [TestCase(ConditionOperator.NextXMonths, 1, "2026-03-18T15:30", "2026-04-19")]
    [TestCase(ConditionOperator.LastXYears, 2, "2024-03-18", "2026-03-18T15:30:01")]
    [TestCase(ConditionOperator.NextXYears, 2, "2026-03-18T15:30", "2028-03-19")]
    [TestCase(ConditionOperator.OlderThanXMinutes, 30, null, "2026-03-18T15:00")]
    [TestCase(ConditionOperator.OlderThanXHours, 16, null, "2026-03-17T23:30")]
    [TestCase(ConditionOperator.OlderThanXDays, 10, null, "2026-03-08")]
    [TestCase(ConditionOperator.OlderThanXWeeks, 1, null, "2026-03-11")]
    [TestCase(ConditionOperator.OlderThanXMonths, 3, null, "2025-12-18")]
    [TestCase(ConditionOperator.OlderThanXYears, 1, null, "2025-03-18")]
    [TestCase(ConditionOperator.ThisFiscalYear, 0, "2026-01-01", "2027-01-01")]
    [TestCase(ConditionOperator.LastFiscalPeriod, 0, "2025-10-01", "2026-01-01")]
    [TestCase(ConditionOperator.ThisFiscalPeriod, 0, "2026-01-01", "2026-04-01")]
    [TestCase(ConditionOperator.NextFiscalPeriod, 0, "2026-04-01", "2026-07-01")]
    [TestCase(ConditionOperator.LastXFiscalPeriods, 2, "2025-07-01", "2026-03-18T15:30:01")]
    [TestCase(ConditionOperator.NextXFiscalYears, 1, "2026-03-18T15:30", "2028-01-01")]
    [TestCase(ConditionOperator.InFiscalYear, 2024, "2024-01-01", "2025-01-01")]
    public void Of_Operator_IsTheDocumentedRange(ConditionOperator op, int x, string? from, string? to) =>
        Assert.That(DateWindow.Of(op, Now, x, 0, FiscalCalendar.Default), Is.EqualTo(new DateWindow(Parse(from), Parse(to))));

    [Test]
    public void Of_LastDayOfMonth_ClampsToShorterMonths()
    {
        var now = new DateTime(2026, 3, 31, 9, 0, 0);
        Assert.That(DateWindow.Of(ConditionOperator.LastXMonths, now, 1, 0, FiscalCalendar.Default).From,
            Is.EqualTo(new DateTime(2026, 2, 28)));
    }

    [Test]
    public void Of_PeriodOutsideTheYear_IsEmpty()
    {
        var window = DateWindow.Of(ConditionOperator.InFiscalPeriodAndYear, Now, 5, 2026, FiscalCalendar.Default);
        Assert.That(window.From, Is.EqualTo(window.To));
    }

    [Test]
    public void FiscalCalendar_BeginningInJuly_CountsPeriodsFromThere()
    {
        var fiscal = new FiscalCalendar(7, 1, 3);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(fiscal.YearOf(new DateTime(2026, 6, 30)), Is.EqualTo(2025));
            Assert.That(fiscal.YearOf(new DateTime(2026, 7, 1)), Is.EqualTo(2026));
            Assert.That(fiscal.PeriodInYear(new DateTime(2026, 3, 18)), Is.EqualTo(3));
            Assert.That(
                DateWindow.Of(ConditionOperator.LastFiscalPeriod, Now, 0, 0, fiscal),
                Is.EqualTo(new DateWindow(new DateTime(2025, 10, 1), new DateTime(2026, 1, 1))));
        }
    }

    [Test]
    public void InWholeDays_Window_TouchesToday()
    {
        var last = DateWindow.Of(ConditionOperator.LastXDays, Now, 3, 0, FiscalCalendar.Default).InWholeDays();
        var next = DateWindow.Of(ConditionOperator.NextXDays, Now, 3, 0, FiscalCalendar.Default).InWholeDays();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(last, Is.EqualTo(new DateWindow(new DateTime(2026, 3, 15), new DateTime(2026, 3, 19))));
            Assert.That(next, Is.EqualTo(new DateWindow(new DateTime(2026, 3, 18), new DateTime(2026, 3, 22))));
        }
    }

    private static DateTime? Parse(string? text) => text is null ? null : DateTime.Parse(text, CultureInfo.InvariantCulture);
}
