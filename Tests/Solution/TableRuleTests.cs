namespace CrmOnboarding.Tests.Solution;

/// <summary>L20 to L29: each rule sees what breaks it, and no other rule does.</summary>
[TestFixture]
[Parallelizable(ParallelScope.All)]
internal sealed class TableRuleTests
{
    private const string PlanPath = "Entities/onb_Plan/Entity.xml";
    private const string OpportunityPath = "Entities/Opportunity/Entity.xml";
    private const string SegmentPath = "OptionSets/onb_segment.xml";
    private const string PlanRelationships = "Other/Relationships/onb_Plan.xml";

    [TestCase("<EntityMask>ActivityPointer</EntityMask>")]
    [TestCase("<HasRelatedActivities>True</HasRelatedActivities>")]
    public void L58_ActivitiesFlaggedOnceOnly_IsReported(string flag) => Break("L58", PlanPath, flag, string.Empty);

    [Test]
    public void L20_ALogicalNameThatIsNotTheSchemaName_IsReported() =>
        Break("L20", PlanPath, "<LogicalName>onb_cycle</LogicalName>", "<LogicalName>onb_Cycle</LogicalName>");

    [Test]
    public void L20_AColumnWithoutThePrefix_IsReported()
    {
        var text = Column(PlanPath, "onb_Cycle");
        Break(
            "L20",
            PlanPath,
            text,
            text.Replace("onb_Cycle", "Cycle", StringComparison.Ordinal).Replace("onb_cycle", "cycle", StringComparison.Ordinal));
    }

    [Test]
    public void L20_ADefinitionInLogicalCasing_IsReported() =>
        Break("L20", PlanPath, "<entity Name=\"onb_Plan\">", "<entity Name=\"onb_plan\">");

    [Test]
    public void L20_ASchemaNameTooLong_IsReported()
    {
        var text = Column(PlanPath, "onb_Cycle");
        var longName = "onb_" + new string('X', 47);
        Break(
            "L20",
            PlanPath,
            text,
            text.Replace("onb_Cycle", longName, StringComparison.Ordinal)
                .Replace("onb_cycle", longName.ToLowerInvariant(), StringComparison.Ordinal));
    }

    [Test]
    public void L20_AKeyWithAnotherLogicalName_IsReported() =>
        Break("L20", PlanPath, "<LogicalName>onb_plankey_key</LogicalName>", "<LogicalName>onb_other</LogicalName>");

    [Test]
    public void L21_NoPrimaryNameColumn_IsReported() => Break("L21", PlanPath, "PrimaryName|", string.Empty);

    [Test]
    public void L21_TwoPrimaryKeys_AreReported() => Break("L21", PlanPath, "<Type>int</Type>", "<Type>primarykey</Type>");

    [Test]
    public void L22_ALookupWithoutRelationship_IsReported()
    {
        var text = Column(PlanPath, "onb_Cycle");
        Break("L22", PlanPath, text, text.Replace("<Type>int</Type>", "<Type>lookup</Type>", StringComparison.Ordinal));
    }

    [Test]
    public void L22_ARelationshipWithoutColumn_IsReported() =>
        Break("L22", PlanRelationships, "<ReferencingAttributeName>onb_PlanId<", "<ReferencingAttributeName>onb_NoPlanId<");

    [Test]
    public void L22_ACustomerColumnWithOneTarget_IsReported() =>
        Break(
            "L22",
            "Other/Relationships/Contact.xml",
            "<ReferencingAttributeName>onb_CustomerId<",
            "<ReferencingAttributeName>onb_CsmId<");

    [Test]
    public void L22_TwoParentalRelationships_AreReported()
    {
        var tree = GoodSolution.Replace(
            "Other/Relationships/onb_Workstream.xml", "<CascadeAssign>NoCascade<", "<CascadeAssign>Cascade<", everywhere: true);
        var both = tree.With(PlanRelationships, GoodSolution.Replace(
            PlanRelationships, "<CascadeAssign>NoCascade<", "<CascadeAssign>Cascade<", everywhere: true).Find(PlanRelationships)!);
        var rules = GoodSolution.Pack(both).Findings.Select(finding => finding.Rule).Distinct();
        Assert.That(rules, Is.EquivalentTo(new[] { "L22", "L63" }));
    }

    [Test]
    public void L22_AnUnknownParentTable_IsReported() => GoodSolution.AssertBreaks(
        "L22",
        GoodSolution.Replace("Other/Relationships/Account.xml", "<ReferencedEntityName>Account<", "<ReferencedEntityName>Accound<")
            .Without("Other/Relationships/Account.xml")
            .With("Other/Relationships/Accound.xml", GoodSolution.Replace("Other/Relationships/Account.xml",
                "<ReferencedEntityName>Account<", "<ReferencedEntityName>Accound<").Find("Other/Relationships/Account.xml")!));

    [Test]
    public void L23_AValueTwice_IsReported() => Break("L23", SegmentPath, "value=\"690550001\"", "value=\"690550000\"");

    [Test]
    public void L23_AValueOutsideTheRange_IsReported() => Break("L23", SegmentPath, "value=\"690550002\"", "value=\"2\"");

    [Test]
    public void L23_AnUnknownDefault_IsReported() =>
        Break("L23", PlanPath, "<AppDefaultValue>690550000</AppDefaultValue>", "<AppDefaultValue>690550099</AppDefaultValue>");

    [Test]
    public void L23_AnUnknownGlobalChoice_IsReported() =>
        Break("L23", PlanPath, "<OptionSetName>onb_segment<", "<OptionSetName>onb_segments<");

    [Test]
    public void L23_AStatusOfAnotherState_IsReported() => Break("L23", PlanPath, "defaultstatus=\"1\"", "defaultstatus=\"2\"");

    [Test]
    public void L24_ALengthThatIsNotTwiceTheMaximum_IsReported() => Break("L24", PlanPath, "<Length>200</Length>", "<Length>100</Length>");

    [Test]
    public void L24_ALowestValueAboveTheHighest_IsReported() =>
        Break("L24", PlanPath, "<MinValue>1</MinValue>", "<MinValue>2147483648</MinValue>");

    [Test]
    public void L24_TooManyDigitsOfMoney_AreReported() => Break("L24", PlanPath, "<Accuracy>4</Accuracy>", "<Accuracy>5</Accuracy>");

    [Test]
    public void L25_DateOnlyWithATime_IsReported()
    {
        var text = Column(PlanPath, "onb_Day0On");
        Break("L25", PlanPath, text, text.Replace("<Format>date</Format>", "<Format>datetime</Format>", StringComparison.Ordinal));
    }

    [Test]
    public void L26_AComputedColumnWithoutFormula_IsReported()
    {
        var text = Column(PlanPath, "onb_Cycle");
        Break("L26", PlanPath, text, text.Replace("<SourceType>0<", "<SourceType>1<", StringComparison.Ordinal));
    }

    [Test]
    public void L27_AKeyOverAMissingColumn_IsReported() =>
        Break("L27", PlanPath, "<AttributeName>onb_plankey<", "<AttributeName>onb_plankeys<");

    [Test]
    public void L27_AKeyOverAMemo_IsReported() =>
        Break("L27", PlanPath, "<AttributeName>onb_plankey<", "<AttributeName>onb_healthexplanation<");

    [Test]
    public void L28_MoneyWithoutItsBase_IsReported()
    {
        var text = Column(OpportunityPath, "onb_setupfee_Base");
        Break("L28", OpportunityPath, text, string.Empty);
    }

    [Test]
    public void L28_MoneyWithoutExchangeRate_IsReported()
    {
        var text = Column(PlanPath, "ExchangeRate");
        Break("L28", PlanPath, text, string.Empty);
    }

    [Test]
    public void L29_AnUnknownCascade_IsReported() =>
        Break("L29", PlanRelationships, "<CascadeDelete>Cascade</CascadeDelete>", "<CascadeDelete>Sometimes</CascadeDelete>");

    [Test]
    public void L29_ACustomRelationshipThatLeavesOrphans_IsReported() =>
        Break(
            "L29",
            "Other/Relationships/Product.xml",
            "<CascadeDelete>RemoveLink</CascadeDelete>",
            "<CascadeDelete>NoCascade</CascadeDelete>");

    private static void Break(string rule, string path, string old, string replacement) =>
        GoodSolution.AssertBreaks(rule, GoodSolution.Replace(path, old, replacement));

    /// <summary>The text of one column's definition.</summary>
    private static string Column(string path, string schemaName)
    {
        var text = System.Text.Encoding.UTF8.GetString(GoodSolution.Tree.Find(path)!);
        var start = text.IndexOf($"<attribute PhysicalName=\"{schemaName}\">", StringComparison.Ordinal);
        Assert.That(start, Is.Positive, $"{schemaName} is not in {path}");
        const string End = "</attribute>";
        return text[start..(text.IndexOf(End, start, StringComparison.Ordinal) + End.Length)];
    }
}
