using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Billing;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Recording;

/// <summary>
/// Works out a bill from what was agreed (N-11), once the monthly amount and the day of activation are known. A total that somebody
/// corrects afterwards stays until the terms change.
/// </summary>
internal static class WorkOutBill
{
    /// <summary>Adds the components, the total and their explanation. At most two calls.</summary>
    /// <param name="service">Where the numbers are read.</param>
    /// <param name="written">The columns to be written; those that follow from them are added.</param>
    /// <param name="before">The bill as it was; null for a new one.</param>
    /// <exception cref="DomainException">An amount is negative.</exception>
    public static void Complete(IOrganizationService service, Entity written, Entity? before)
    {
        var row = RowAfter.Of(written, before);
        if (row.Date(BillTable.ActivatedOn) is not { } activatedOn || row.Money(BillTable.Monthly) is not { } monthly)
        {
            return;
        }

        var bill = FirstBill.Compute(
            new BillTerms
            {
                MonthlyAmount = monthly,
                ActivatedOn = activatedOn,
                SetupFee = row.Money(BillTable.SetupFee) ?? 0,
                OneOffs = row.Money(BillTable.OneOffs) is { } oneOffs ? [new OneOff(row.Text(BillTable.OneOffsNote), oneOffs)] : [],
            },
            RulesetRows.Published(service).Rules.Billing);
        var language = OwnerProfile.Read(service, row.Reference(BillTable.PlanId)).Language;
        written[BillTable.ProRata] = new Money(bill.ProRata);
        written[BillTable.Total] = new Money(bill.Total);
        written[BillTable.Regular] = new Money(bill.Regular);
        written[BillTable.Difference] = new Money(bill.Delta);
        written[BillTable.Explanation] = StoredText.Fit(
            Catalogue.RenderLines(bill.Explanation, language), BillTable.ExplanationLength);
    }
}
