using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Demo;

/// <summary>Published opportunities of a computer hardware company, as dirty as they are. The project stands without them.</summary>
internal static class PublishedData
{
    /// <summary>Their folder; the test that asks is skipped where they are not at hand. CRM_SALES_DATA names another place.</summary>
    public static string Folder()
    {
        var folder = Environment.GetEnvironmentVariable("CRM_SALES_DATA")
            ?? Path.Combine(Repository.Root, "..", "shared", "data", "crm-sales-opportunities");
        if (!File.Exists(Path.Combine(folder, "sales_pipeline.csv")))
        {
            Assert.Ignore($"The published sales data is not in '{folder}'; set CRM_SALES_DATA to its folder.");
        }

        return folder;
    }
}
