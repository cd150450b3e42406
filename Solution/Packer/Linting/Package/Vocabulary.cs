using System.Xml.Linq;

namespace CrmOnboarding.Packer.Linting.Package;

/// <summary>Child elements by parent, as exports of the current platform have them. Parents that are not listed are not checked.</summary>
internal static class Vocabulary
{
    private const string Flags =
        "IsDuplicateCheckSupported IsBusinessProcessEnabled IsRequiredOffline IsInteractionCentricEnabled IsCollaboration "
            + "AutoRouteToOwnerQueue "
        + "IsConnectionsEnabled EntityColor IsDocumentManagementEnabled AutoCreateAccessTeams IsOneNoteIntegrationEnabled "
        + "IsKnowledgeManagementEnabled "
        + "IsSLAEnabled IsDocumentRecommendationsEnabled IsBPFEntity OwnershipTypeMask EntityMask IsAuditEnabled IsRetrieveAuditEnabled "
        + "IsRetrieveMultipleAuditEnabled "
        + "IsActivity ActivityTypeMask IsActivityParty IsReplicated IsReplicationUserFiltered IsMailMergeEnabled IsVisibleInMobile "
        + "IsVisibleInMobileClient "
        + "IsReadOnlyInMobileClient IsOfflineInMobileClient DaysSinceRecordLastModified MobileOfflineFilters IsMapiGridEnabled "
        + "IsReadingPaneEnabled "
        + "IsQuickCreateEnabled SyncToExternalSearchIndex IntroducedVersion IsCustomizable IsRenameable IsMappable CanModifyAuditSettings "
        + "CanModifyMobileVisibility CanModifyMobileClientVisibility CanModifyMobileClientReadOnly CanModifyMobileClientOffline "
        + "CanModifyConnectionSettings "
        + "CanModifyDuplicateDetectionSettings CanModifyMailMergeSettings CanModifyQueueSettings CanCreateAttributes CanCreateForms "
        + "CanCreateCharts "
        + "CanCreateViews CanModifyAdditionalSettings CanEnableSyncToExternalSearchIndex EnforceStateTransitions "
        + "CanChangeHierarchicalRelationship "
        + "EntityHelpUrlEnabled EntityHelpUrl ChangeTrackingEnabled CanChangeTrackingBeEnabled IsEnabledForExternalChannels "
        + "IsMSTeamsIntegrationEnabled "
        + "IsSolutionAware HasRelatedNotes HasRelatedActivities IconVectorName";

    private const string Column =
        "Type Name LogicalName RequiredLevel DisplayMask ImeMode ValidForUpdateApi ValidForReadApi ValidForCreateApi IsCustomField "
            + "IsAuditEnabled IsLogical "
        + "IsSecured IntroducedVersion IsCustomizable IsRenameable CanModifySearchSettings CanModifyRequirementLevelSettings "
        + "CanModifyAdditionalSettings "
        + "SourceType IsGlobalFilterEnabled IsSortableEnabled CanModifyGlobalFilterSettings CanModifyIsSortableSettings "
        + "IsDataSourceSecret AutoNumberFormat "
        + "IsSearchable IsFilterable IsRetrievable IsLocalizable Format MaxLength Length MinValue MaxValue Accuracy AccuracySource "
        + "CalculationOf "
        + "CanChangeDateTimeBehavior Behavior AppDefaultValue optionset OptionSetName LookupStyle LookupTypes displaynames Descriptions "
        + "FormulaDefinitionFileName ExternalName";

    private const string Choice =
        "OptionSetType IsGlobal IntroducedVersion IsCustomizable ExternalTypeName displaynames Descriptions "
        + "options states statuses";

    private static readonly Dictionary<string, HashSet<string>> Children = Build(
    [
        ("Entity", "Name ObjectTypeCode EntityInfo FormXml SavedQueries Visualizations RibbonDiffXml"),
        ("EntityInfo", "entity"),
        ("EntityInfo/entity", "LocalizedNames LocalizedCollectionNames Descriptions attributes EntityKeys EntitySetName " + Flags),
        ("attributes", "attribute"),
        ("attributes/attribute", Column),
        ("EntityKeys", "EntityKey"),
        ("EntityKey", "Name LogicalName IntroducedVersion IsCustomizable EntityKeyAttributes displaynames"),
        ("EntityKeyAttributes", "AttributeName"),
        ("optionset", Choice),
        ("options", "option"),
        ("option", "labels Descriptions"),
        ("states", "state"),
        ("statuses", "status"),
        ("displaynames", "displayname"),
        ("Descriptions", "Description"),
        ("LocalizedNames", "LocalizedName"),
        ("labels", "label steplabels"),
        ("Entity/FormXml", "forms"),
        ("FormXml/forms", "systemform form"),
        (
            "systemform",
            "formid IntroducedVersion FormPresentation FormActivationState form IsCustomizable CanBeDeleted LocalizedNames Descriptions"),
        (
            "systemform/form",
            "ancestor hiddencontrols tabs header footer events clientresources formLibraries Navigation externaldependencies "
                + "DisplayConditions controlDescriptions formparameters"),
        ("SavedQueries", "savedqueries"),
        ("savedqueries", "savedquery"),
        (
            "savedquery",
            "IsCustomizable CanBeDeleted isquickfindquery isprivate isdefault savedqueryid layoutxml querytype fetchxml columnsetxml "
                + "IntroducedVersion LocalizedNames Descriptions"),
        ("EntityRelationships", "EntityRelationship"),
        ("EntityRelationship",
            "EntityRelationshipType IsCustomizable IntroducedVersion IsHierarchical ReferencingEntityName ReferencedEntityName "
                + "CascadeAssign CascadeDelete "
            + "CascadeArchive CascadeReparent CascadeShare CascadeUnshare CascadeRollupView IsValidForAdvancedFind "
            + "ReferencingAttributeName RelationshipDescription "
            + "EntityRelationshipRoles FirstEntityName SecondEntityName IntersectEntityName"),
        (
            "EntityRelationshipRole",
            "NavPaneDisplayOption NavPaneArea NavPaneOrder NavigationPropertyName RelationshipRoleType CustomLabels "
                + "AssociationRoleOrdinal"),
        ("Roles", "Role"),
        ("Roles/Role", "IsCustomizable IsAutoAssigned IsInherited RolePrivileges LocalizedNames Descriptions"),
        ("RolePrivileges", "RolePrivilege"),
        ("Workflow",
            "XamlFileName JsonFileName Type Subprocess Category Mode Scope OnDemand TriggerOnUpdateAttributeList TriggerOnCreate "
                + "TriggerOnDelete AsyncAutodelete "
            + "SyncWorkflowLogOnFailure StateCode StatusCode CreateStage UpdateStage DeleteStage RunAs IsTransacted IntroducedVersion "
            + "IsCustomizable BusinessProcessType "
            + "IsCustomProcessingStepAllowedForOtherPublishers ModernFlowType PrimaryEntity LocalizedNames Descriptions labels "
            + "UniqueName processorder ProcessTriggerScope"),
        ("WebResource",
            "WebResourceId Name DisplayName Description LanguageCode WebResourceType DependencyXml IntroducedVersion "
                + "IsEnabledForMobileClient "
            + "IsAvailableForMobileOffline IsCustomizable CanBeDeleted IsHidden FileName"),
        ("PluginAssembly", "IsolationMode SourceType IntroducedVersion IsCustomizable FileName PluginTypes Description"),
        ("PluginTypes", "PluginType"),
        ("PluginType", "FriendlyName WorkflowActivityGroupName Description"),
        ("SdkMessageProcessingStep",
            "SdkMessageId PluginTypeName PluginTypeId PrimaryEntity AsyncAutoDelete Configuration Description FilteringAttributes "
                + "InvocationSource Mode "
            + "Rank EventHandlerTypeCode Stage IsCustomizable IsHidden SupportedDeployment IntroducedVersion "
            + "SdkMessageProcessingStepImages PluginTypeExportKey"),
        (
            "SdkMessageProcessingStepImage",
            "SdkMessageProcessingStepImageId Attributes Description EntityAlias ImageType MessagePropertyName IsCustomizable"),
        ("AppModuleSiteMap", "SiteMapUniqueName EnableCollapsibleGroups ShowHome ShowPinned ShowRecents SiteMap LocalizedNames"),
        ("SiteMap", "Area"),
        ("Area", "Titles Descriptions Group"),
        ("Group", "Titles Descriptions SubArea"),
        ("AppModule",
            "UniqueName IntroducedVersion WebResourceId OptimizedFor statecode statuscode FormFactor ClientType NavigationType "
                + "AppModuleComponents AppModuleRoleMaps "
            + "LocalizedNames Descriptions appsettings"),
    ]);

    /// <summary>Names that an element's children may have; null when the element is not checked.</summary>
    public static IReadOnlySet<string>? ChildrenOf(XElement element)
    {
        var name = element.Name.LocalName;
        return Children.GetValueOrDefault($"{element.Parent?.Name.LocalName}/{name}") ?? Children.GetValueOrDefault(name);
    }

    private static Dictionary<string, HashSet<string>> Build(IEnumerable<(string Parent, string Names)> rows) =>
        rows.ToDictionary(row => row.Parent, row => row.Names.Split(' ').ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
