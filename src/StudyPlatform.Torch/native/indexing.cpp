// tensor[...] as in Python: numbers, slices, ellipsis, new axes, booleans and index tensors.
#include "shim.h"

#include <ATen/TensorIndexing.h>

#include <type_traits>
#include <vector>

using namespace studytorch;

namespace {

// libtorch 1.13 indexes by int64_t, 2.x by SymInt; an int64_t given to 2.x would be cut to int.
using Number = std::conditional_t<std::is_constructible_v<at::indexing::TensorIndex, c10::SymInt>, c10::SymInt, int64_t>;

// Mirrored by StudyPlatform's Interop/NativeIndex.cs.
enum IndexKind : int32_t { kSingle = 0, kSlice = 1, kEllipsis = 2, kNewAxis = 3, kBool = 4, kByTensor = 5 };

struct Index {
    int32_t kind;
    int32_t unused;
    int64_t start; // also the number of kSingle and the truth of kBool
    int64_t stop;
    int64_t step;
    void* tensor;
};
static_assert(sizeof(Index) == 40, "the managed side lays indices out in 40 bytes");

at::indexing::TensorIndex index_of(const Index& index) {
    switch (index.kind) {
        case kSingle: return at::indexing::TensorIndex(Number(index.start));
        case kSlice: return at::indexing::TensorIndex(
            at::indexing::Slice(Number(index.start), Number(index.stop), Number(index.step)));
        case kEllipsis: return at::indexing::TensorIndex(at::indexing::Ellipsis);
        case kNewAxis: return at::indexing::TensorIndex(at::indexing::None);
        case kBool: return at::indexing::TensorIndex(index.start != 0);
        default: return at::indexing::TensorIndex(tensor_of(index.tensor));
    }
}

std::vector<at::indexing::TensorIndex> listed(const Index* indices, int count) {
    std::vector<at::indexing::TensorIndex> list;
    list.reserve(count);
    for (int i = 0; i < count; ++i) list.push_back(index_of(indices[i]));
    return list;
}

} // namespace

ST_API void* st_tensor_index(void* handle, const Index* indices, int count) {
    return guarded<void*>(nullptr, [&] { return own(tensor_of(handle).index(listed(indices, count))); });
}

ST_API int st_tensor_index_put(void* handle, const Index* indices, int count, void* value) {
    return guarded(-1, [&] {
        tensor_of(handle).index_put_(listed(indices, count), tensor_of(value));
        return 0;
    });
}
