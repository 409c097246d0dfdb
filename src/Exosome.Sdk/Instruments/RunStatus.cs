namespace Exosome.Sdk.Instruments;

/// <summary>Whether a run's figures can be used. A zero in an export is "no data" more often than it is a measured zero.</summary>
public enum RunStatus
{
    /// <summary>The run has figures and nothing in the file contradicts that they are whole. Read its warnings all the same.</summary>
    Ok = 0,

    /// <summary>The run was made and counted no particle: a blank, or a sample below the range of the method.</summary>
    Empty = 1,

    /// <summary>The run gave no usable result, or what the file holds of it is damaged. Figures that remain are for finding the cause, not for use.</summary>
    Failed = 2,
}
