Friend Groups comes with these libraries. What each says itself is in the folder licences.

<#list dependencyMap as entry>
<#assign library = entry.getKey()/>
<#if library.groupId != "dev.friendgroups">
<#list entry.getValue() as licence>(${licence}) </#list>${library.name} (${library.groupId}:${library.artifactId}:${library.version}<#if library.url??> - ${library.url}</#if>)
</#if>
</#list>
