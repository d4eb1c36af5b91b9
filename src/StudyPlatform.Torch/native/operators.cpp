// Calls any of libtorch's operators through its dispatcher, by the name it has in native_functions.yaml.
// The operator's schema says how each argument is to be passed, so that one source serves libtorch 1.13
// and 2.x, whose C++ signatures differ (optional, SymInt, appended arguments).
#include "shim.h"

#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/ivalue.h>
#include <ATen/core/jit_type.h>
#include <ATen/core/stack.h>

#include <vector>

namespace {

using namespace studytorch;
using c10::IValue;
using c10::TypeKind;
using c10::TypePtr;

TypePtr unwrapped(const TypePtr& type) {
    const auto optional = type->cast<c10::OptionalType>();
    return optional ? optional->getElementType() : type;
}

bool is_list_of(const TypePtr& type, TypeKind kind) {
    const auto list = type->cast<c10::ListType>();
    return list && list->getElementType()->kind() == kind;
}

IValue integer(int64_t value, const TypePtr& type) {
    switch (type->kind()) {
        case TypeKind::FloatType: return IValue(static_cast<double>(value));
        case TypeKind::BoolType: return IValue(value != 0);
        case TypeKind::ListType: return IValue(c10::List<int64_t>({value}));
        default: return IValue(value);
    }
}

IValue integers(const Value& value, const TypePtr& type) {
    const auto* first = static_cast<const int64_t*>(value.pointer);
    if (is_list_of(type, TypeKind::FloatType)) {
        c10::List<double> list;
        for (int64_t i = 0; i < value.integer; ++i) list.push_back(static_cast<double>(first[i]));
        return IValue(std::move(list));
    }
    c10::List<int64_t> list;
    list.reserve(value.integer);
    for (int64_t i = 0; i < value.integer; ++i) list.push_back(first[i]);
    return IValue(std::move(list));
}

IValue reals(const Value& value) {
    const auto* first = static_cast<const double*>(value.pointer);
    c10::List<double> list;
    for (int64_t i = 0; i < value.integer; ++i) list.push_back(first[i]);
    return IValue(std::move(list));
}

IValue tensors(const Value& value, const TypePtr& type) {
    auto** first = static_cast<at::Tensor**>(value.pointer);
    if (is_list_of(type, TypeKind::OptionalType)) {
        c10::impl::GenericList list(type->cast<c10::ListType>()->getElementType());
        for (int64_t i = 0; i < value.integer; ++i) list.push_back(first[i] ? IValue(*first[i]) : IValue());
        return IValue(std::move(list));
    }
    c10::List<at::Tensor> list;
    list.reserve(value.integer);
    for (int64_t i = 0; i < value.integer; ++i) list.push_back(*first[i]);
    return IValue(std::move(list));
}

IValue converted(const Value& value, const c10::Argument& argument) {
    const TypePtr type = unwrapped(argument.type());
    switch (value.kind) {
        case kNone: return IValue();
        case kTensor: return IValue(tensor_of(value.pointer));
        case kInteger: return integer(value.integer, type);
        case kReal: return IValue(value.real);
        case kBoolean:
            return type->kind() == TypeKind::IntType ? IValue(value.integer) : IValue(value.integer != 0);
        case kIntegers: return integers(value, type);
        case kReals: return reals(value);
        case kTensors: return tensors(value, type);
        case kText: return IValue(std::string(static_cast<const char*>(value.pointer), value.integer));
        case kDevice: return IValue(device_of(static_cast<int32_t>(value.integer), value.extra));
        case kGenerator: return IValue(*static_cast<at::Generator*>(value.pointer));
        default: TORCH_CHECK(false, "value kind ", value.kind, " is not known for the argument ", argument.name());
    }
}

IValue fallback(const c10::Argument& argument) {
    if (argument.default_value()) return *argument.default_value();
    TORCH_CHECK(argument.type()->kind() == TypeKind::OptionalType, "the argument ", argument.name(), " is missing");
    return IValue();
}

Value result(const IValue& value) {
    if (value.isTensor()) return {kTensor, 0, 0, 0, own(value.toTensor())};
    if (value.isInt()) return {kInteger, 0, value.toInt(), 0, nullptr};
    if (value.isDouble()) return {kReal, 0, 0, value.toDouble(), nullptr};
    if (value.isBool()) return {kBoolean, 0, value.toBool(), 0, nullptr};
    TORCH_CHECK(false, "a result of kind ", value.tagKind(), " cannot cross the seam");
}

} // namespace

// The operator "name" ("aten::add") with its overload ("Tensor"); lives as long as the process.
ST_API void* st_operator(const char* name, const char* overload) {
    return guarded<void*>(nullptr, [&]() -> void* {
        const auto found = c10::Dispatcher::singleton().findSchema({name, overload});
        TORCH_CHECK(found.has_value(), "this libtorch has no operator ", name, ".", overload);
        return new c10::OperatorHandle(*found);
    });
}

// Calls the operator; returns how many results there are (lists are laid out flat), or -1.
// *results stays valid until the thread's next call; tensors in it belong to the caller.
ST_API int st_call(void* op, const Value* arguments, int count, const Value** results) {
    static thread_local std::vector<Value> returned;
    return guarded(-1, [&] {
        const auto& handle = *static_cast<c10::OperatorHandle*>(op);
        const auto& wanted = handle.schema().arguments();
        TORCH_CHECK(static_cast<size_t>(count) <= wanted.size(), handle.schema().name(), " takes ", wanted.size(),
                    " arguments, not ", count);
        torch::jit::Stack stack;
        stack.reserve(wanted.size());
        for (size_t i = 0; i < wanted.size(); ++i) {
            const bool given = i < static_cast<size_t>(count) && arguments[i].kind != kDefault;
            stack.push_back(given ? converted(arguments[i], wanted[i]) : fallback(wanted[i]));
        }
        handle.callBoxed(&stack);
        returned.clear();
        for (const auto& value : stack) {
            if (!value.isTensorList()) {
                returned.push_back(result(value));
                continue;
            }
            for (const at::Tensor& tensor : value.toTensorVector()) returned.push_back({kTensor, 0, 0, 0, own(tensor)});
        }
        *results = returned.data();
        return static_cast<int>(returned.size());
    });
}
