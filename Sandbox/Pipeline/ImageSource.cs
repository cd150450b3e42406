using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>The images of one message: the row is read once before and once after the main operation, and cut per step.</summary>
internal sealed class ImageSource
{
    /// <summary>For messages without images.</summary>
    public static readonly ImageSource None = new();

    private readonly PipelineServices? _services;
    private readonly MessagePlan _plan = MessagePlan.Empty;
    private readonly MessageExecution? _message;
    private Entity? _pre;
    private Entity? _post;
    private bool _isPreRead;
    private bool _isPostRead;

    public ImageSource(PipelineServices services, MessagePlan plan, MessageExecution message)
    {
        _services = services;
        _plan = plan;
        _message = message;
    }

    private ImageSource()
    {
    }

    /// <summary>Reads the row as it is now; to be called before the main operation if a later step wants it.</summary>
    public void ReadPre()
    {
        if (!_isPreRead && _plan.PreImageColumns is { } columns && _message!.MessageName is not ("Create" or "CreateMultiple"))
        {
            _pre = Read(columns);
        }

        _isPreRead = true;
    }

    /// <summary>The images of a step that show the row before the main operation.</summary>
    public EntityImageCollection Pre(Extension extension)
    {
        if (extension.Images.Count == 0)
        {
            return [];
        }

        ReadPre();
        return Cut(_pre, extension, StepImageType.Pre);
    }

    /// <summary>The images of a step that show the row after the main operation.</summary>
    public EntityImageCollection Post(Extension extension)
    {
        if (extension.Images.Count == 0)
        {
            return [];
        }

        if (!_isPostRead && _plan.PostImageColumns is { } columns && _message!.MessageName != "Delete")
        {
            _post = Read(columns);
            _isPostRead = true;
        }

        return Cut(_post, extension, StepImageType.Post);
    }

    private Entity? Read(IReadOnlyList<string> columns)
    {
        var target = _message!.Target;
        var table = _services!.Metadata.Current.FindTable(target.Table);
        if (table is null || target.Id == Guid.Empty || _services.Rows.Read(target.Table, target.Id, columns) is not { } row)
        {
            return null;
        }

        _services.Presenter.Present(row, table, _message.Scope);
        return row;
    }

    private static EntityImageCollection Cut(Entity? row, Extension extension, StepImageType type)
    {
        var images = new EntityImageCollection();
        if (row is null)
        {
            return images;
        }

        foreach (var image in extension.Images)
        {
            if (image.Type == type || image.Type == StepImageType.Both)
            {
                images[image.Alias] = Cut(row, image.Columns);
            }
        }

        return images;
    }

    private static Entity Cut(Entity row, IReadOnlyList<string> columns)
    {
        var whole = TransportCopy.Of(row);
        if (columns.Count == 0)
        {
            return whole;
        }

        var cut = new Entity(row.LogicalName) { Id = row.Id };
        foreach (var column in columns)
        {
            if (whole.Attributes.TryGetValue(column, out var value))
            {
                cut.Attributes[column] = value;
            }

            if (whole.FormattedValues.TryGetValue(column, out var text))
            {
                cut.FormattedValues[column] = text;
            }
        }

        return cut;
    }
}
