namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table <c>onb_templateitem</c>: one row of a template. Owned by the organization; deleted with its template.</summary>
internal static class TemplateItemTable
{
    public const string LogicalName = "onb_templateitem";
    public const string SchemaName = "onb_TemplateItem";
    public const string Id = "onb_templateitemid";

    /// <summary>What the item is called in plans. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";

    /// <summary>What other items and the rules call it, e.g. KICKOFF. Text, at most 50 characters.</summary>
    public const string Code = "onb_code";

    public const string TemplateId = "onb_templateid";
    public const string StateCode = "statecode";

    /// <summary>Items are listed by this number, then by code. Whole number.</summary>
    public const string Sequence = "onb_sequence";

    /// <summary>Choice <see cref="Choices.ItemKind"/>.</summary>
    public const string Kind = "onb_kind";

    /// <summary>Choice <see cref="Choices.Phase"/>.</summary>
    public const string Phase = "onb_phase";

    /// <summary>Choice <see cref="Choices.ItemScope"/>.</summary>
    public const string Scope = "onb_scope";

    /// <summary>Choice <see cref="Choices.Channel"/>.</summary>
    public const string Channel = "onb_channel";

    /// <summary>Choice <see cref="Choices.OwnerRole"/>.</summary>
    public const string OwnerRole = "onb_ownerrole";

    /// <summary>Choice <see cref="Choices.Anchor"/>.</summary>
    public const string Anchor = "onb_anchor";

    /// <summary>Days after (negative: before) the anchor. Whole number.</summary>
    public const string OffsetDays = "onb_offsetdays";

    /// <summary>Choice <see cref="Choices.OffsetUnit"/>.</summary>
    public const string OffsetUnit = "onb_offsetunit";

    /// <summary>Choice <see cref="Choices.Anchor"/>: counts until the anchor is known; empty when that is planned from an item.</summary>
    public const string InterimAnchor = "onb_interimanchor";

    /// <summary>Days after the interim anchor. Whole number.</summary>
    public const string InterimOffsetDays = "onb_interimoffsetdays";

    /// <summary>Choice <see cref="Choices.OffsetUnit"/> of the interim days; empty: calendar days.</summary>
    public const string InterimOffsetUnit = "onb_interimoffsetunit";

    /// <summary>Working days from start to due date; empty: 0. Whole number.</summary>
    public const string DurationDays = "onb_durationdays";

    /// <summary>Items that push this one later, in the notation of CODE, CODE FS+2. Memo.</summary>
    public const string WaitsFor = "onb_waitsfor";

    /// <summary>
    /// Segments that get the item, by their English names, separated by commas; empty: all. Text, at most 100 characters.
    /// </summary>
    public const string OnlySegments = "onb_onlysegments";

    /// <summary>Products that get the item, one name a line; empty: all. Memo.</summary>
    public const string OnlyProducts = "onb_onlyproducts";

    /// <summary>Least monthly value in the base currency, included; empty: none. Decimal.</summary>
    public const string MonthlyValueFrom = "onb_monthlyvaluefrom";

    /// <summary>Monthly value in the base currency that must not be reached; empty: none. Decimal.</summary>
    public const string MonthlyValueBelow = "onb_monthlyvaluebelow";

    /// <summary>Yes/no: counts towards completion.</summary>
    public const string IsRequired = "onb_isrequired";

    /// <summary>Yes/no: the customer wins something with it (H-33).</summary>
    public const string IsCustomerWin = "onb_iscustomerwin";

    /// <summary>Yes/no: held until the first payment came in (T-13).</summary>
    public const string RequiresPayment = "onb_requirespayment";

    /// <summary>Alternate key over <see cref="TemplateId"/> and <see cref="Code"/>.</summary>
    public const string ItemKeyName = "onb_item_key";

    public const string TemplateRelationship = "onb_templateitem_templateid_template";
}
