using System.Activities;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.Tests.Sdk;

[TestFixture]
internal sealed class CodeActivityTests
{
    [Test]
    public void Invoke_Inputs_ReachTheActivityAndOutputsComeBack()
    {
        var outputs = WorkflowInvoker.Invoke(new Scale(), new Dictionary<string, object> { ["Number"] = 4, ["Total"] = 10m });

        Assert.Multiple(() =>
        {
            Assert.That(outputs["Text"], Is.EqualTo("4 x 3"));
            Assert.That(outputs["Total"], Is.EqualTo(22m));
            Assert.That(outputs.Keys, Is.EquivalentTo(new[] { "Text", "Total" }), "inputs do not come back");
        });
    }

    [Test]
    public void Invoke_NoInputs_GivesDefaults()
    {
        var outputs = WorkflowInvoker.Invoke(new Scale());

        Assert.Multiple(() =>
        {
            Assert.That(outputs["Text"], Is.EqualTo("0 x 3"));
            Assert.That(outputs["Total"], Is.EqualTo(0m));
        });
    }

    [Test]
    public void Invoke_OutputNotSet_IsTheDefaultOfItsType()
    {
        var outputs = WorkflowInvoker.Invoke(new Act(_ => { }));

        Assert.That(outputs, Is.EquivalentTo(new Dictionary<string, object?> { ["Reference"] = null }));
    }

    [Test]
    public void Invoke_ConstantOnTheProperty_IsTheDefaultThatAnInputOverrides()
    {
        var activity = new Scale { Factor = 5 };

        Assert.Multiple(() =>
        {
            Assert.That(WorkflowInvoker.Invoke(activity)["Text"], Is.EqualTo("0 x 5"));
            Assert.That(
                WorkflowInvoker.Invoke(activity, new Dictionary<string, object> { ["Factor"] = 7 })["Text"], Is.EqualTo("0 x 7"));
        });
    }

    [Test]
    public void Invoke_UnknownNameOutputOrWrongType_IsRefused()
    {
        Assert.Multiple(() =>
        {
            Assert.Throws<ArgumentException>(() => Run("Unknown", 1));
            Assert.Throws<ArgumentException>(() => Run("Text", "an output"));
            Assert.Throws<ArgumentException>(() => Run("Number", "four"));
            Assert.Throws<ArgumentException>(() => Run("Number", null));
            Assert.Throws<ArgumentNullException>(() => WorkflowInvoker.Invoke(new Scale(), null!));
            Assert.Throws<ArgumentNullException>(() => WorkflowInvoker.Invoke((Activity)null!));
        });
    }

    [Test]
    public void Invoke_SmallerNumber_IsWidenedAsTheLanguageDoes()
    {
        var outputs = WorkflowInvoker.Invoke(new Scale(), new Dictionary<string, object> { ["Number"] = (short)4, ["Total"] = 10 });

        Assert.Multiple(() =>
        {
            Assert.That(outputs["Total"], Is.EqualTo(22m));
            Assert.Throws<ArgumentException>(() => Run("Number", 4L), "never narrowed");
        });
    }

    [Test]
    public void Invoke_RequiredInputMissing_IsRefused()
    {
        Assert.Multiple(() =>
        {
            Assert.Throws<ArgumentException>(() => WorkflowInvoker.Invoke(new Demanding()));
            Assert.That(
                WorkflowInvoker.Invoke(new Demanding(), new Dictionary<string, object> { ["Name"] = "x" })["Length"], Is.EqualTo(1));
        });
    }

    [Test]
    public void Invoke_ActivityThrows_TheExceptionComesThroughAsItIs()
    {
        var thrown = new InvalidPluginExecutionException("stop");

        var caught = Assert.Throws<InvalidPluginExecutionException>(() => WorkflowInvoker.Invoke(new Act(_ => throw thrown)));

        Assert.That(caught, Is.SameAs(thrown));
    }

    [Test]
    public void Invoke_ActivityWithResult_ReturnsIt()
    {
        Assert.That(
            WorkflowInvoker.Invoke(new Double(), new Dictionary<string, object> { ["Number"] = 21 }), Is.EqualTo(42));
    }

    [Test]
    public void Invoke_OneInstanceAtOnce_KeepsTheRunsApart()
    {
        var activity = new Scale();
        var texts = new string[2000];

        Parallel.For(0, texts.Length, i =>
        {
            var outputs = WorkflowInvoker.Invoke(activity, new Dictionary<string, object> { ["Number"] = i });
            texts[i] = (string)outputs["Text"];
        });

        Assert.That(texts, Is.EqualTo(Enumerable.Range(0, texts.Length).Select(i => $"{i} x 3")));
    }

    [Test]
    public void GetExtension_OfTheHost_IsFoundByTypeOrInterface()
    {
        var tracing = new Tracing();
        var made = 0;
        ITracingService? first = null;
        ITracingService? second = null;
        object? absent = new();
        var invoker = new WorkflowInvoker(new Act(context =>
        {
            first = context.GetExtension<ITracingService>();
            second = context.GetExtension<ITracingService>();
            absent = context.GetExtension<IOrganizationServiceFactory>();
        }));
        invoker.Extensions.Add<ITracingService>(() =>
        {
            made++;
            return tracing;
        });

        invoker.Invoke();
        invoker.Invoke();

        Assert.Multiple(() =>
        {
            Assert.That(first, Is.SameAs(tracing));
            Assert.That(second, Is.SameAs(tracing));
            Assert.That(absent, Is.Null);
            Assert.That(made, Is.EqualTo(2), "once for each run");
        });
    }

    [Test]
    public void GetExtension_Singleton_IsTheObjectItself()
    {
        var tracing = new Tracing();
        ITracingService? found = null;
        var invoker = new WorkflowInvoker(new Act(context => found = context.GetExtension<ITracingService>()));
        invoker.Extensions.Add(tracing);

        invoker.Invoke();

        Assert.That(found, Is.SameAs(tracing));
    }

    [Test]
    public void Context_AfterTheRun_IsOfNoUse()
    {
        CodeActivityContext? kept = null;
        WorkflowInvoker.Invoke(new Act(context => kept = context));

        Assert.Throws<ObjectDisposedException>(() => kept!.GetExtension<ITracingService>());
    }

    [Test]
    public void Argument_WithoutContextOrOfAnotherActivity_Throws()
    {
        Assert.Multiple(() =>
        {
            Assert.Throws<ArgumentNullException>(() => new InArgument<int>().Get(null!));
            Assert.Throws<ArgumentNullException>(() => new OutArgument<int>().Set(null!, 1));
            Assert.Throws<InvalidOperationException>(
                () => WorkflowInvoker.Invoke(new Act(context => new InArgument<int>().Get(context))));
        });
    }

    [Test]
    public void Argument_SetUntyped_TakesOnlyWhatFits()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Total(6)["Total"], Is.EqualTo(6m));
            Assert.Throws<InvalidOperationException>(() => Total("six"));
            Assert.Throws<InvalidOperationException>(() => Total(null));
        });

        static IDictionary<string, object> Total(object? value) => WorkflowInvoker.Invoke(new SetTotal(value));
    }

    [Test]
    public void Extensions_AfterARun_CanNoLongerChange()
    {
        var invoker = new WorkflowInvoker(new Act(_ => { }));
        invoker.Extensions.Add(new Tracing());
        invoker.Invoke();

        Assert.Multiple(() =>
        {
            Assert.Throws<InvalidOperationException>(() => invoker.Extensions.Add(new Tracing()));
            Assert.Throws<ArgumentNullException>(() => new WorkflowInvoker(new Act(_ => { })).Extensions.Add(null!));
        });
    }

    [Test]
    public void Argument_Created_HasTypeAndDirection()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Argument.Create(typeof(Money), System.Activities.ArgumentDirection.In), Is.InstanceOf<InArgument<Money>>());
            Assert.That(new OutArgument<int>().Direction, Is.EqualTo(System.Activities.ArgumentDirection.Out));
            Assert.That(new InOutArgument<int>().ArgumentType, Is.EqualTo(typeof(int)));
        });
    }

    [Test]
    public void WorkflowAttributes_OnAProperty_AreReadBack()
    {
        var property = typeof(Act).GetProperty(nameof(Act.Plan))!;

        Assert.Multiple(() =>
        {
            Assert.That(Of<InputAttribute>().Name, Is.EqualTo("Plan"));
            Assert.That(Of<InputAttribute>(), Is.InstanceOf<ParameterAttribute>());
            Assert.That(Of<ReferenceTargetAttribute>().EntityName, Is.EqualTo("onb_plan"));
            Assert.That(Of<DefaultAttribute>().Value, Is.EqualTo("11111111-2222-3333-4444-555555555555"));
            Assert.That(Of<DefaultAttribute>().EntityName, Is.EqualTo("onb_plan"));
            Assert.That(new OutputAttribute("Out").Name, Is.EqualTo("Out"));
            Assert.That(new AttributeTargetAttribute("onb_plan", "onb_status").EntityName, Is.EqualTo("onb_plan"));
            Assert.That(new AttributeTargetAttribute("onb_plan", "onb_status").AttributeName, Is.EqualTo("onb_status"));
            Assert.That(new DefaultAttribute("1").EntityName, Is.Null);
        });

        T Of<T>() where T : Attribute => (T)Attribute.GetCustomAttribute(property, typeof(T))!;
    }

    [TestCase((byte)4)]
    [TestCase((short)4)]
    public void Invoke_SmallerNumberForANullableInput_IsRefused(object value) => Assert.Throws<ArgumentException>(
        () => WorkflowInvoker.Invoke(new Wide(), new Dictionary<string, object> { ["Maybe"] = value }));

    [Test]
    public void Invoke_CharacterOrEnumeration_CountsAsItsNumber()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Amount('A'), Is.EqualTo(65m));
            Assert.That(Amount(DayOfWeek.Friday), Is.EqualTo(5m));
            Assert.That(
                WorkflowInvoker.Invoke(new Scale(), new Dictionary<string, object> { ["Number"] = 'A' })["Text"], Is.EqualTo("65 x 3"));
            Assert.Throws<ArgumentException>(() => Run("Number", DayOfWeek.Friday), "its own number type is not wider");
        });

        static object Amount(object value) =>
            WorkflowInvoker.Invoke(new Wide(), new Dictionary<string, object> { ["Amount"] = value })["Seen"];
    }

    [Test]
    public void Get_OfANumberFromABoxedEnumeration_Throws() => Assert.Throws<InvalidCastException>(
        () => WorkflowInvoker.Invoke(new Cast(), new Dictionary<string, object> { ["Boxed"] = DayOfWeek.Friday }));

    [Test]
    public void Invoke_NullForAnInputWithAConstant_KeepsTheConstant() => Assert.That(
        WorkflowInvoker.Invoke(new Wide(), new Dictionary<string, object?> { ["Text"] = null }!)["Said"], Is.EqualTo("constant"));

    [Test]
    public void WorkflowPropertyType_Members_HaveTheDocumentedNumbers()
    {
        Assert.That(
            Enum.GetNames<WorkflowPropertyType>(),
            Is.EqualTo(new[]
            {
                "Boolean", "DateTime", "Decimal", "Float", "Integer", "EntityReference", "Money", "PartyList", "OptionSetValue", "Guid",
                "String",
            }));
    }

    private static void Run(string name, object? value)
    {
        WorkflowInvoker.Invoke(new Scale(), new Dictionary<string, object> { [name] = value! });
    }

    private sealed class Scale : CodeActivity
    {
        public InArgument<int> Number { get; set; } = null!;

        public InArgument<int> Factor { get; set; } = new(3);

        public OutArgument<string> Text { get; set; } = null!;

        public InOutArgument<decimal> Total { get; set; } = null!;

        protected override void Execute(CodeActivityContext context)
        {
            var number = Number.Get(context);
            var factor = context.GetValue(Factor);
            Text.Set(context, $"{number} x {factor}");
            Total.Set(context, Total.Get(context) + (number * factor));
        }
    }

    private sealed class Wide : CodeActivity
    {
        public InArgument<int?> Maybe { get; set; } = null!;

        public InArgument<decimal> Amount { get; set; } = null!;

        public InArgument<string> Text { get; set; } = new("constant");

        public OutArgument<decimal> Seen { get; set; } = null!;

        public OutArgument<string> Said { get; set; } = null!;

        protected override void Execute(CodeActivityContext context)
        {
            Seen.Set(context, Amount.Get(context));
            Said.Set(context, Text.Get(context));
        }
    }

    private sealed class Cast : CodeActivity
    {
        public InArgument<object> Boxed { get; set; } = null!;

        protected override void Execute(CodeActivityContext context) => ((Argument)Boxed).Get<int>(context);
    }

    private sealed class SetTotal(object? value) : CodeActivity
    {
        public OutArgument<decimal> Total { get; set; } = null!;

        protected override void Execute(CodeActivityContext context) => ((Argument)Total).Set(context, value!);
    }

    private sealed class Demanding : CodeActivity
    {
        [RequiredArgument]
        public InArgument<string> Name { get; set; } = null!;

        public OutArgument<int> Length { get; set; } = null!;

        protected override void Execute(CodeActivityContext context) => context.SetValue(Length, Name.Get(context).Length);
    }

    private sealed class Double : CodeActivity<int>
    {
        public InArgument<int> Number { get; set; } = null!;

        protected override int Execute(CodeActivityContext context) => 2 * Number.Get(context);
    }

    private sealed class Act(Action<CodeActivityContext> action) : CodeActivity
    {
        [Input("Plan")]
        [ReferenceTarget("onb_plan")]
        [Default("11111111-2222-3333-4444-555555555555", "onb_plan")]
        public InArgument<EntityReference> Plan { get; set; } = null!;

        public OutArgument<EntityReference> Reference { get; set; } = null!;

        protected override void Execute(CodeActivityContext context) => action(context);
    }

    private sealed class Tracing : ITracingService
    {
        public void Trace(string format, params object[] args)
        {
        }
    }
}
