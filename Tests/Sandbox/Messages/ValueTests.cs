using System.Globalization;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Tests.Sandbox.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Sandbox.Messages;

/// <summary>Values that a column refuses, or stores in another form than they were sent in.</summary>
[TestFixture]
internal sealed class ValueTests
{
    private SandboxOrganization _organization = null!;
    private IOrganizationService _service = null!;

    [OneTimeSetUp]
    public void SetUp()
    {
        _organization = TestOrganizations.WithProjects();
        _service = _organization.SystemService;
    }

    [OneTimeTearDown]
    public void TearDown() => _organization.Dispose();

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return Case("tst_code", new string('x', 21), ErrorCodes.StringLengthTooLong, "text one character too long");
        yield return Case("tst_notes", new string('x', 51), ErrorCodes.StringLengthTooLong, "memo one character too long");
        yield return Case("tst_code", "a\0b", ErrorCodes.InvalidCharactersInField, "NUL");
        yield return Case("tst_code", "a\bb", ErrorCodes.InvalidCharactersInField, "control character");
        yield return Case("tst_code", "a\ud83d", ErrorCodes.InvalidCharactersInField, "lone surrogate");
        yield return Case("tst_count", -1, ErrorCodes.IntegerValueOutOfRange, "whole number below the least");
        yield return Case("tst_count", 11, ErrorCodes.IntegerValueOutOfRange, "whole number above the most");
        yield return Case("tst_share", 100.001m, ErrorCodes.DecimalValueOutOfRange, "decimal above the most");
        yield return Case("tst_weight", double.NaN, ErrorCodes.DecimalValueOutOfRange, "not a number");
        yield return Case("tst_budget", new Money(-0.01m), ErrorCodes.DecimalValueOutOfRange, "money below the least");
        yield return Case("tst_priority", new OptionSetValue(300), ErrorCodes.PicklistValueOutOfRange, "unknown choice");
        yield return Case(
            "tst_regions",
            new OptionSetValueCollection([new OptionSetValue(9)]),
            ErrorCodes.PicklistValueOutOfRange,
            "unknown value of choices");
        yield return Case("tst_starton", new DateTime(1752, 12, 31), ErrorCodes.InvalidDateTime, "date before 1753");
        yield return Case("tst_count", "1", ErrorCodes.InvalidArgument, "text for a whole number");
        yield return Case("tst_code", 1, ErrorCodes.InvalidArgument, "number for a text");
        yield return Case("tst_share", 1d, ErrorCodes.InvalidArgument, "floating point for a decimal");
        yield return Case("tst_budget", 1m, ErrorCodes.InvalidArgument, "decimal for money");
        yield return Case("tst_priority", 100, ErrorCodes.InvalidArgument, "number for a choice");
        yield return Case("tst_starton", "2024-01-01", ErrorCodes.InvalidArgument, "text for a date");
        yield return Case("tst_customerid", Guid.NewGuid(), ErrorCodes.InvalidArgument, "id for a lookup");
        yield return Case("tst_isurgent", 1, ErrorCodes.InvalidArgument, "number for yes/no");

        static TestCaseData Case(string column, object value, int code, string what) =>
            new TestCaseData(column, value, code).SetName("Create_" + what.Replace(' ', '_') + "_IsRefused");
    }

    [TestCaseSource(nameof(Refused))]
    public void Create_BadValue_IsRefusedWithItsColumn(string column, object value, int code)
    {
        var message = Fault.Expect(code, () => _service.Create(new Entity(ProjectSolution.Project) { [column] = value }));

        Assert.That(message, Does.Contain(column));
    }

    [TestCase(0)]
    [TestCase(10)]
    public void Create_WholeNumberAtTheLimit_IsTaken(int value) => Assert.That(Stored("tst_count", value), Is.EqualTo(value));

    [Test]
    public void Create_TextOfExactlyTheLength_IsTaken() => Assert.That(Stored("tst_notes", new string('x', 50)), Has.Length.EqualTo(50));

    [Test]
    public void Create_EmptyText_IsAbsent() => Assert.That(Stored("tst_code", string.Empty), Is.Null);

    [Test]
    public void Create_DecimalWithMoreDecimals_IsRoundedToThePrecision() => Assert.That(Stored("tst_share", 1.2345m), Is.EqualTo(1.235m));

    [Test]
    public void Create_MoneyWithMoreDecimals_IsRoundedToThePrecision() =>
        Assert.That(((Money)Stored("tst_budget", new Money(0.125m))!).Value, Is.EqualTo(0.13m));

    [Test]
    public void Create_DateOnlyWithTime_KeepsTheDate() =>
        Assert.That(
            Stored("tst_starton", new DateTime(2024, 12, 31, 23, 59, 59, DateTimeKind.Utc)), Is.EqualTo(new DateTime(2024, 12, 31)));

    [Test]
    public void Create_MomentInLocalTime_IsStoredInUtc()
    {
        var local = new DateTime(2024, 7, 1, 12, 0, 0, DateTimeKind.Local);

        Assert.That(Stored("tst_seenon", local), Is.EqualTo(local.ToUniversalTime()));
    }

    [Test]
    public void Create_MomentWithFraction_IsStoredInSeconds() =>
        Assert.That(
            Stored("tst_seenon", new DateTime(2024, 7, 1, 12, 0, 0, 999, DateTimeKind.Utc)),
            Is.EqualTo(new DateTime(2024, 7, 1, 12, 0, 0, DateTimeKind.Utc)));

    [TestCase("1753-01-01")]
    [TestCase("9999-12-30")]
    [TestCase("2024-02-29")]
    public void Create_DateAtTheEdge_IsTaken(string date)
    {
        var value = DateTime.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.That(Stored("tst_starton", value), Is.EqualTo(value));
    }

    [Test]
    public void Create_LargestMoney_IsExact()
    {
        var id = _service.Create(new Entity("account") { ["name"] = "A", ["revenue"] = new Money(99999999999999.99m) });

        var row = _service.Retrieve("account", id, new ColumnSet("revenue", "revenue_base"));
        Assert.That(row.GetAttributeValue<Money>("revenue").Value, Is.EqualTo(99999999999999.99m));
        Assert.That(row.GetAttributeValue<Money>("revenue_base").Value, Is.EqualTo(99999999999999.99m));
    }

    private object? Stored(string column, object value)
    {
        var id = _service.Create(new Entity(ProjectSolution.Project) { [column] = value });
        var row = _service.Retrieve(ProjectSolution.Project, id, new ColumnSet(column));
        return row.Contains(column) ? row[column] : null;
    }
}
