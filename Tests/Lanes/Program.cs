using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace CrmOnboarding.Tests.Lanes;

/// <summary>Runs the scenarios of a lane in its own process: a test host for .NET Framework is not at hand everywhere (Mono).</summary>
internal static class Program
{
    /// <param name="arguments">A regular expression for the full names to run; none runs all.</param>
    /// <returns>0 when nothing failed.</returns>
    private static int Main(string[] arguments)
    {
        var runner = new NUnitTestAssemblyRunner(new DefaultTestAssemblyBuilder());
        runner.Load(typeof(Program).Assembly, new Dictionary<string, object> { ["NumberOfTestWorkers"] = 0 });
        var filter = TestFilter.FromXml(arguments.Length == 0 ? "<filter />" : $"<filter><test re=\"1\">{arguments[0]}</test></filter>");
        var result = runner.Run(new Output(), filter);
        foreach (var test in Cases(result).Where(test => test.ResultState.Status == TestStatus.Failed))
        {
            Console.WriteLine($"FAILED {test.FullName}\n{test.Message}\n{test.StackTrace}\n");
        }

        Console.WriteLine($"{result.PassCount} passed, {result.FailCount} failed, {result.SkipCount} skipped");
        return result.FailCount == 0 && result.PassCount > 0 ? 0 : 1;
    }

    private static IEnumerable<ITestResult> Cases(ITestResult result) =>
        result.HasChildren ? result.Children.SelectMany(Cases) : [result];

    /// <summary>Passes on what the tests print.</summary>
    private sealed class Output : ITestListener
    {
        public void TestStarted(ITest test)
        {
        }

        public void TestFinished(ITestResult result)
        {
        }

        public void TestOutput(TestOutput output) => Console.Write(output.Text);

        public void SendMessage(TestMessage message)
        {
        }
    }
}
