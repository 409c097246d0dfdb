namespace Exosome.Sdk.Findings;

/// <summary>How serious a finding is. The words are those of compilers, so that a finding in data and one in code compare.</summary>
public enum Severity
{
    /// <summary>Worth knowing; stops nothing.</summary>
    Info = 0,

    /// <summary>Probably wrong; a person should look.</summary>
    Warning = 1,

    /// <summary>Wrong, or forbidden by the rule that is cited.</summary>
    Error = 2,
}
