// Every fixture has an organization, a folder or a model of its own, so fixtures run beside each other. Those that read what a command
// writes on the error stream of the process say that they do not.
[assembly: Parallelizable(ParallelScope.Fixtures)]
