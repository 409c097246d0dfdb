namespace Exosome.Sdk.Analyzers.Tests.Rules.Matrix;

/// <summary>The ways in which C# lets the same mistake be written. Every rule about the model's types says what it does with each.</summary>
internal enum Form
{
    /// <summary><c>new T() { ... }</c> and <c>new() { ... }</c>, inside a constructor.</summary>
    Constructor,

    /// <summary>An object initializer.</summary>
    Initializer,

    /// <summary><c>with</c>: one that makes the mistake, one that mends it, one that does not touch it.</summary>
    With,

    /// <summary>A helper method, a local function, a factory for the whole.</summary>
    Helper,

    /// <summary>A local that is written once; one that is written twice says nothing.</summary>
    Local,

    /// <summary><c>null!</c> and its like.</summary>
    NullForgiving,

    /// <summary><c>default</c>.</summary>
    Default,

    /// <summary><c>?:</c>, a switch expression, two conditions at once.</summary>
    Conditional,

    /// <summary><c>is T there ? there : ...</c>.</summary>
    Pattern,

    /// <summary>Async methods and what they await.</summary>
    Async,

    /// <summary>Generic methods and types around it.</summary>
    Generic,

    /// <summary>Lambdas, with and without captured locals.</summary>
    Lambda,

    /// <summary>Types of the user that store ours.</summary>
    UserType,

    /// <summary>The same code over types of the user that only bear the same names: silent.</summary>
    LookAlike,

    /// <summary>Half-typed code: silent about what is not typed yet, and no crash.</summary>
    Incomplete,
}
