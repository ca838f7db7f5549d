namespace DraftLint.RuleEngine.Planning;

/// <summary>Tarjan's strongly connected components: nodes that depend on each other, those depended on first.</summary>
internal sealed class Circles<TNode>(Func<TNode, IEnumerable<TNode>> dependencies)
    where TNode : class
{
    private readonly Dictionary<TNode, int> _found = [];
    private readonly Dictionary<TNode, int> _lowest = [];
    private readonly Stack<TNode> _path = [];
    private readonly List<IReadOnlyList<TNode>> _circles = [];

    public IReadOnlyList<IReadOnlyList<TNode>> Of(IEnumerable<TNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (!_found.ContainsKey(node))
                Visit(node);
        }
        return _circles;
    }

    private void Visit(TNode node)
    {
        _found[node] = _lowest[node] = _found.Count;
        _path.Push(node);
        foreach (var dependency in dependencies(node))
        {
            if (!_found.TryGetValue(dependency, out var found))
            {
                Visit(dependency);
                _lowest[node] = Math.Min(_lowest[node], _lowest[dependency]);
            }
            else if (_path.Contains(dependency))
            {
                _lowest[node] = Math.Min(_lowest[node], found);
            }
        }
        if (_lowest[node] == _found[node])
            Close(node);
    }

    private void Close(TNode node)
    {
        var circle = new List<TNode>();
        do
            circle.Add(_path.Pop());
        while (circle[^1] != node);
        circle.Reverse();
        _circles.Add(circle);
    }
}
