using System.CommandLine;
using CrmOnboarding.Benchmarks;

var quick = new Option<bool>("--quick") { Description = "Short measurements, about a minute in all (the default)." };
var full = new Option<bool>("--full") { Description = "Long measurements, for a number that is to be quoted." };
var command = new RootCommand("Time and bytes of the rules, as ratios to plain versions of the same work in the same run.") { quick, full };
command.SetAction(parsed => ComparisonRun.Run(isFull: parsed.GetValue(full) && !parsed.GetValue(quick), Console.Out));
return command.Parse(args).Invoke();
