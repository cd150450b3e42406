using System.Collections.Generic;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk;

/// <summary>A text in several languages, with that of the user's language.</summary>
[DataContract(Name = "Label", Namespace = Contract.V2011)]
public sealed class Label : IExtensibleDataObject
{
    private LocalizedLabelCollection _localizedLabels;

    public Label()
    {
    }

    public Label(string label, int languageCode) => LocalizedLabels.Add(new LocalizedLabel(label, languageCode));

    public Label(LocalizedLabel userLocalizedLabel, LocalizedLabel[] labels)
    {
        UserLocalizedLabel = userLocalizedLabel;
        LocalizedLabels.AddRange(labels);
    }

    [DataMember]
    public LocalizedLabelCollection LocalizedLabels
    {
        get => _localizedLabels ??= new LocalizedLabelCollection();
        internal set => _localizedLabels = value;
    }

    [DataMember]
    public LocalizedLabel UserLocalizedLabel { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>A text in one language, by its LCID.</summary>
[DataContract(Name = "LocalizedLabel", Namespace = Contract.V2011)]
public sealed class LocalizedLabel : MetadataBase
{
    public LocalizedLabel()
    {
    }

    public LocalizedLabel(string label, int languageCode)
    {
        Label = label;
        LanguageCode = languageCode;
    }

    [DataMember]
    public string Label { get; set; }

    [DataMember]
    public int LanguageCode { get; set; }

    [DataMember]
    public bool? IsManaged { get; internal set; }
}

[CollectionDataContract(Name = "LocalizedLabelCollection", Namespace = Contract.V2011)]
public sealed class LocalizedLabelCollection : DataCollection<LocalizedLabel>
{
    public LocalizedLabelCollection()
    {
    }

    public LocalizedLabelCollection(IList<LocalizedLabel> list) : base(list)
    {
    }
}
