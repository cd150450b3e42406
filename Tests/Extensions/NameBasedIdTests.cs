using CrmOnboarding.Dataverse.Onboarding;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;

namespace CrmOnboarding.Tests.Extensions;

/// <summary>The same key always gives the same id.</summary>
[TestFixture]
internal sealed class NameBasedIdTests
{
    private static readonly Guid Customer = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Test]
    public void Of_EqualKeys_GivesEqualIds() =>
        Assert.That(NameBasedId.Of("onb_plan", "a-1"), Is.EqualTo(NameBasedId.Of("onb_plan", "a-1")));

    [Test]
    public void Of_OtherKeyOrTable_GivesAnotherId()
    {
        var ids = new[] { NameBasedId.Of("onb_plan", "a-1"), NameBasedId.Of("onb_plan", "a-2"), NameBasedId.Of("onb_workstream", "a-1") };
        Assert.That(ids, Is.Unique);
    }

    [Test]
    public void Of_AnyKey_HasVersionAndVariantOfANameBasedUuid()
    {
        var text = NameBasedId.Of("onb_plan", "a-1").ToString();
        Assert.Multiple(() =>
        {
            Assert.That(text[14], Is.EqualTo('5'));
            Assert.That("89ab", Does.Contain(text[19]));
        });
    }

    // The oracle hashes the namespace and the name by hand, in the byte order of RFC 9562.
    [Test]
    public void Of_AKey_IsTheUuidThatTheStandardDefines()
    {
        var space = Convert.FromHexString("8a2a2f1e5d0f4f5c9c0b6f0d3b1c7e52");
        var hash = System.Security.Cryptography.SHA1.HashData([.. space, .. "onb_plan:a-1"u8]);
        hash[6] = (byte)((hash[6] % 16) + 0x50);
        hash[8] = (byte)((hash[8] % 64) + 0x80);
        var expected = Guid.Parse(Convert.ToHexString(hash.AsSpan(0, 16)));
        Assert.That(NameBasedId.Of("onb_plan", "a-1"), Is.EqualTo(expected));
    }

    [Test]
    public void Keys_OfPlanAndWorkstream_AreIdAndNumberAndFitTheColumn() => Assert.Multiple(() =>
    {
        Assert.That(OnboardingRows.PlanKey(Customer, 12), Is.EqualTo("0f8fad5bd9cb469fa16570867728950e-12"));
        Assert.That(new WorkstreamKey(Customer, Customer, Customer).ToString(), Has.Length.LessThanOrEqualTo(100));
        Assert.That(PlanTable.PlanKeyName, Is.Not.EqualTo(WorkstreamTable.WorkstreamKeyName));
    });
}
