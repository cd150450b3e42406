using System;

namespace CrmOnboarding.Plugins;

/// <summary>
/// A step of the plug-in it stands on: the one declaration of when Dataverse runs it. The solution's XML is held against it by a test; ids
/// and the sentence for admins stand in the XML.
/// </summary>
/// <param name="message">The message that raises it.</param>
/// <param name="table">Logical name of the table.</param>
/// <param name="stage">Where in the pipeline it runs.</param>
/// <param name="mode">Inside the caller's transaction, or after it in a job of its own.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
internal sealed class StepAttribute(SdkMessage message, string table, Stage stage, Mode mode) : Attribute
{
    public SdkMessage Message => message;

    public string Table => table;

    public Stage Stage => stage;

    public Mode Mode => mode;

    /// <summary>Columns of which an Update must carry one or more. Empty: every Update; other messages have none.</summary>
    public string[] Filter { get; set; } = [];

    /// <summary>
    /// Columns of the image from before the operation, <see cref="PluginExecution.Before"/>. Empty: the step has no image.
    /// </summary>
    public string[] Before { get; set; } = [];
}

/// <summary>The messages that raise our plug-ins, by their names in Dataverse.</summary>
internal enum SdkMessage
{
    Create,
    Update,
    Delete,
    Merge,
}

/// <summary>Stages of the pipeline, by their numbers in Dataverse.</summary>
internal enum Stage
{
    PreValidation = 10,
    PreOperation = 20,
    PostOperation = 40,
}

/// <summary>How a step runs, by the numbers in Dataverse.</summary>
internal enum Mode
{
    Synchronous = 0,
    Asynchronous = 1,
}
