using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[CollectionDataContract(Name = "OrganizationRequestCollection", Namespace = Contract.V2012)]
[KnownType(typeof(EntityImageCollection))]
public sealed class OrganizationRequestCollection : DataCollection<OrganizationRequest>;

[CollectionDataContract(Name = "OrganizationResponseCollection", Namespace = Contract.V71)]
public sealed class OrganizationResponseCollection : DataCollection<OrganizationResponse>;

[CollectionDataContract(Name = "OrganizationResponseCollection", Namespace = Contract.V2012)]
public sealed class ExecuteMultipleResponseItemCollection : DataCollection<ExecuteMultipleResponseItem>;
